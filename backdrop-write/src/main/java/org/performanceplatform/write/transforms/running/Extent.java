package org.performanceplatform.write.transforms.running;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.performanceplatform.core.heads.Head;
import org.performanceplatform.core.heads.LogEntry;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.transforms.formulas.Reach;
import org.performanceplatform.write.transforms.planning.Job;
import org.performanceplatform.write.transforms.queue.JobState;
import org.performanceplatform.write.transforms.queue.Version;

/**
 * How much of a job is to be run.
 *
 * @param everything whether all of it is
 * @param windows otherwise the times, which may be none
 */
record Extent(boolean everything, List<Window> windows) {

    private static final Extent EVERYTHING = new Extent(true, List.of());

    /**
     * What follows from the changes since a job was done: the ranges of the log, which hold the times that records left as well as
     * those they came to; everything where the log no longer reaches back, or does not know the times.
     */
    static Extent of(Job.Work work, JobState state, Map<String, Head> heads, Instant now) {
        Reach reach = work.formula().reach();
        Optional<Period> period = work.query().period();
        Optional<List<TimeRange>> changed = changed(work, state, heads);
        boolean whole = reach.everything()
                || period.isEmpty()
                || !Objects.equals(state.fingerprint(), work.fingerprint())
                || state.mustRecheck(now)
                || changed.isEmpty();
        if (whole) {
            return EVERYTHING;
        }
        List<TimeRange> ranges = new ArrayList<>(changed.get());
        state.asked().forEach(asked -> ranges.add(asked.range()));
        boolean singlesShow = work.inputs().stream().allMatch(DataSet::rawQueriesAllowed);
        List<Window> windows = Window.touching(ranges, period.get(), reach.periodBefore());
        return new Extent(
                false,
                singlesShow
                        ? windows
                        : Window.merged(windows.stream()
                                .map(window -> window.longEnough(period.get()))
                                .toList()));
    }

    private static Optional<List<TimeRange>> changed(Job.Work work, JobState state, Map<String, Head> heads) {
        List<TimeRange> ranges = new ArrayList<>();
        for (DataSet input : work.inputs()) {
            Version done = state.done().get(input.name());
            Head head = heads.get(input.name());
            if (done == null) {
                if (head.state().exists()) {
                    return Optional.empty();
                }
                continue;
            }
            Optional<List<LogEntry>> entries = head.since(done.epoch(), done.number());
            if (entries.isEmpty()
                    || entries.get().stream().anyMatch(entry -> entry.range().isEmpty())) {
                return Optional.empty();
            }
            entries.get().forEach(entry -> ranges.add(entry.range().get()));
        }
        return Optional.of(ranges);
    }
}
