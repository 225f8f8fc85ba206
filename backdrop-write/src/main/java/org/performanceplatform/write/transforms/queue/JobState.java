package org.performanceplatform.write.transforms.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.heads.TimeRange;

/**
 * What is known of a job.
 *
 * @param fingerprint the configuration with which {@code done} was done; null before the first run
 * @param done the versions of the inputs that its results are made from
 * @param asked the runs that someone asked for and that were not done yet
 * @param holder who runs it, or null
 * @param heldUntil when the holder's hold ends unless it is renewed, or null
 * @param recheck when everything is to be run once more, because a holder went away without a word; or null
 * @param failure how it failed last; empty after a success
 * @param months the months of which there are results, as {@code 2013-01}
 */
public record JobState(
        String id,
        String fingerprint,
        Map<String, Version> done,
        List<Asked> asked,
        String holder,
        Instant heldUntil,
        Instant recheck,
        Optional<Failure> failure,
        List<String> months) {

    /** A run that was asked for. */
    public record Asked(String id, TimeRange range) {

        static Asked of(Document document) {
            return new Asked(
                    document.getString("id"),
                    new TimeRange(
                            document.getDate("least").toInstant(),
                            document.getDate("greatest").toInstant()));
        }

        Document toDocument() {
            return new Document("id", id)
                    .append("least", Date.from(range.least()))
                    .append("greatest", Date.from(range.greatest()));
        }
    }

    public JobState {
        done = Map.copyOf(done);
        asked = List.copyOf(asked);
        months = List.copyOf(months);
    }

    /** Nothing is known of it: it never ran. */
    public static JobState unknown(String id) {
        return new JobState(id, null, Map.of(), List.of(), null, null, null, Optional.empty(), List.of());
    }

    static JobState of(Document document) {
        return new JobState(
                document.getString("_id"),
                document.getString("fingerprint"),
                Failure.versions(document.get("done", Document.class)),
                document.getList("asked", Document.class, List.of()).stream()
                        .map(Asked::of)
                        .toList(),
                document.getString("holder"),
                instant(document, "held_until"),
                instant(document, "recheck"),
                Optional.ofNullable(document.get("failure", Document.class)).map(Failure::of),
                document.getList("months", String.class, List.of()));
    }

    /** Whether the results are those of the present records and configuration, and no run was asked for. */
    public boolean isUpToDate(String presentFingerprint, Map<String, Version> present, Instant now) {
        return Objects.equals(fingerprint, presentFingerprint)
                && done.equals(present)
                && asked.isEmpty()
                && !mustRecheck(now);
    }

    /** Whether everything is to be run once more. */
    public boolean mustRecheck(Instant now) {
        return recheck != null && !recheck.isAfter(now);
    }

    /** The same, held by someone. If it was held before, by someone who went away, everything is to be run once more later. */
    JobState heldBy(String next, Instant until, Duration longestWrite) {
        Instant again = holder == null ? recheck : heldUntil.plus(longestWrite);
        return new JobState(id, fingerprint, done, asked, next, until, again, failure, months);
    }

    /** Whether someone runs it. */
    public boolean isHeld(Instant now) {
        return holder != null && heldUntil.isAfter(now);
    }

    /** Whether a failure does not stand against running it. */
    public boolean mayBeTried(String presentFingerprint, Map<String, Version> present, Instant now) {
        if (failure.isEmpty()) {
            return true;
        }
        Failure last = failure.get();
        if (!last.fingerprint().equals(presentFingerprint)) {
            return true;
        }
        boolean changed = !last.versions().equals(present);
        return !last.next().isAfter(now) && (!last.setAside() || changed);
    }

    private static Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
