package org.performanceplatform.write.transforms.running;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.performanceplatform.core.heads.Head;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.transforms.formulas.Input;
import org.performanceplatform.write.transforms.formulas.PoisonedException;
import org.performanceplatform.write.transforms.formulas.Result;
import org.performanceplatform.write.transforms.formulas.Row;
import org.performanceplatform.write.transforms.planning.Job;
import org.performanceplatform.write.transforms.queue.JobState;
import org.performanceplatform.write.transforms.queue.JobStore;
import org.performanceplatform.write.transforms.queue.Ledger;

/**
 * Runs a job once. Running it again does no harm: results have ids that follow from what they are about, and unchanged ones make no
 * new version of their data set, so that a chain of jobs comes to rest.
 */
public final class Runner {

    private final Records records;
    private final Results results;
    private final Ledger ledger;
    private final JobStore jobs;

    public Runner(Records records, Results results, Ledger ledger, JobStore jobs) {
        this.records = records;
        this.results = results;
        this.ledger = ledger;
        this.jobs = jobs;
    }

    /**
     * Brings the results of a job up to the heads, which were read before anything else.
     *
     * @param holding is asked before every write
     * @return the months of which there are results now
     */
    Set<String> run(Job job, JobState state, String holder, Map<String, Head> heads, Instant now, Holding holding) {
        Job.Work work = job.work().orElseThrow();
        Extent extent = Extent.of(work, state, heads, now);
        Set<String> months = new TreeSet<>(state.months());
        if (extent.everything()) {
            replace(job, work, Optional.empty(), months, holder, holding);
        } else {
            extent.windows().forEach(window -> replace(job, work, Optional.of(window), months, holder, holding));
        }
        return months;
    }

    private void replace(
            Job job, Job.Work work, Optional<Window> window, Set<String> months, String holder, Holding holding) {
        Map<String, Result> made = compute(work, window);
        Map<String, Instant> times = new HashMap<>();
        made.forEach((id, result) -> times.put(id, result.at()));
        Set<String> concerned =
                new TreeSet<>(window.map(time -> within(months, time)).orElse(months));
        times.values().forEach(at -> concerned.add(Ledger.month(at)));

        Map<String, Instant> before = ledger.of(job.id(), concerned);
        Map<String, Instant> after = new HashMap<>(before);
        window.ifPresentOrElse(time -> after.values().removeIf(time::contains), after::clear);
        after.putAll(times);
        Set<String> gone = new HashSet<>(before.keySet());
        gone.removeAll(after.keySet());

        holding.check();
        note(job, holder, months, concerned, before, after);
        if (!made.isEmpty()) {
            results.store(work.output(), new ArrayList<>(made.values()), reason(work));
        }
        if (!gone.isEmpty()) {
            holding.check();
            results.remove(work.output(), gone, reason(work));
            ledger.replace(job.id(), concerned, after);
        }
        after.values().forEach(at -> concerned.remove(Ledger.month(at)));
        months.removeAll(concerned);
    }

    /** Why results change: the input did, or how it is calculated. */
    private static String reason(Job.Work work) {
        return "Calculated again from "
                + work.inputs().stream().map(Runner::called).collect(Collectors.joining(", "));
    }

    private static String called(DataSet dataSet) {
        return dataSet.title().isEmpty() ? dataSet.dataGroup() + "/" + dataSet.dataType() : dataSet.title();
    }

    /** Puts new records into the ledger before they are written, so that none is ever forgotten. */
    private void note(
            Job job,
            String holder,
            Set<String> months,
            Collection<String> concerned,
            Map<String, Instant> before,
            Map<String, Instant> after) {
        if (before.entrySet().containsAll(after.entrySet())) {
            return;
        }
        if (!months.containsAll(concerned)) {
            if (!jobs.addMonths(job.id(), holder, concerned)) {
                throw new Holding.LostException();
            }
            months.addAll(concerned);
        }
        Map<String, Instant> all = new HashMap<>(before);
        all.putAll(after);
        ledger.replace(job.id(), concerned, all);
    }

    private static Set<String> within(Set<String> months, Window window) {
        String first = Ledger.month(window.start());
        String last = Ledger.month(window.end());
        Set<String> within = new TreeSet<>(months);
        within.removeIf(month -> month.compareTo(first) < 0 || month.compareTo(last) > 0);
        return within;
    }

    private Map<String, Result> compute(Job.Work work, Optional<Window> window) {
        Map<String, Result> made = new LinkedHashMap<>();
        for (Result result : work.formula().compute(input(work, window))) {
            if (window.isEmpty() || window.get().contains(result.at())) {
                Result whole = result.withAdditional(work.additional());
                made.put(whole.id(), whole);
            }
        }
        return made;
    }

    private Input input(Job.Work work, Optional<Window> window) {
        Optional<Period> period = work.query().period();
        Optional<Window> asked = window.or(() -> period.flatMap(length -> whole(work, length)));
        List<List<Row>> rows = new ArrayList<>();
        for (DataSet dataSet : work.inputs()) {
            boolean nothing = period.isPresent() && asked.isEmpty();
            rows.add(
                    nothing ? List.of() : records.rows(dataSet, work.query(), asked.map(time -> reaching(work, time))));
        }
        return new Input(rows, work.dashboards());
    }

    private static Window reaching(Job.Work work, Window window) {
        int before = work.formula().reach().periodBefore();
        Period period = work.query().period().orElseThrow();
        return before == 0 ? window : new Window(period.plus(window.start(), -before), window.end());
    }

    /** All the periods of which any input has records; empty if none has. */
    private Optional<Window> whole(Job.Work work, Period period) {
        List<Window> windows = new ArrayList<>();
        for (DataSet dataSet : work.inputs()) {
            Optional<TimeRange> extent = records.extent(dataSet);
            extent.ifPresent(range -> windows.addAll(Window.touching(List.of(range), period, 0)));
        }
        if (windows.isEmpty()) {
            return Optional.empty();
        }
        Instant start =
                windows.stream().map(Window::start).min(Instant::compareTo).orElseThrow();
        Instant end = windows.stream().map(Window::end).max(Instant::compareTo).orElseThrow();
        if (end.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
            throw new PoisonedException("A record of the input lies beyond the year 9998");
        }
        return Optional.of(new Window(start, end).longEnough(period));
    }
}
