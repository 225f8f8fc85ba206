package org.performanceplatform.core.query;

import java.time.Instant;
import java.util.Optional;

/**
 * The records a query looks at, by {@code _timestamp}: from {@code start} to before {@code end}, or to {@code end}
 * itself if {@code inclusive}. Either both ends are there or neither, and without them every record counts, also one
 * without a {@code _timestamp}.
 */
public record TimeWindow(Optional<Instant> start, Optional<Instant> end, boolean inclusive) {

    /** All records. */
    public static final TimeWindow ALWAYS = new TimeWindow(Optional.empty(), Optional.empty(), false);

    /** From {@code start} to before {@code end}. */
    public static TimeWindow between(Instant start, Instant end) {
        return new TimeWindow(Optional.of(start), Optional.of(end), false);
    }

    public boolean isBounded() {
        return start.isPresent();
    }

    /** Whether a record of that time is looked at. */
    public boolean contains(Instant time) {
        return start.map(from -> !time.isBefore(from)).orElse(true)
                && end.map(to -> inclusive ? !time.isAfter(to) : time.isBefore(to))
                        .orElse(true);
    }
}
