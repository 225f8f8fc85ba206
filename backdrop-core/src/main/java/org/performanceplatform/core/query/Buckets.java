package org.performanceplatform.core.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.core.periods.Period;

/**
 * The buckets of a period query, filled or not: from the start of the period of the window's start to the end of the
 * period of its end ({@code reference/backdrop.md} section 3.6).
 *
 * @param boundaries one more than there are buckets; empty if the window ends before it starts
 */
record Buckets(List<Instant> boundaries) {

    /** @throws QueryTooLargeException if there are more buckets than an answer may have rows */
    static Buckets of(Query query, QueryLimits limits) {
        Period period = query.period().orElseThrow();
        Instant start = query.firstBucket();
        Instant end = query.lastBucketEnd();
        List<Instant> boundaries = new ArrayList<>();
        if (start.isBefore(end)
                && query.window()
                        .start()
                        .orElseThrow()
                        .isBefore(query.window().end().orElseThrow())) {
            for (Instant boundary = start; !boundary.isAfter(end); boundary = period.plus(boundary, 1)) {
                boundaries.add(boundary);
                limits.checkRows(boundaries.size() - 1, "period");
            }
        }
        return new Buckets(boundaries);
    }

    int count() {
        return Math.max(0, boundaries.size() - 1);
    }

    Instant start(int bucket) {
        return boundaries.get(bucket);
    }

    Instant end(int bucket) {
        return boundaries.get(bucket + 1);
    }

    /** The window moved by a number of buckets. */
    TimeWindow moved(Query query, long move) {
        Period period = query.period().orElseThrow();
        TimeWindow window = query.window();
        try {
            return new TimeWindow(
                    Optional.of(period.plus(window.start().orElseThrow(), move)),
                    Optional.of(period.plus(window.end().orElseThrow(), move)),
                    window.inclusive());
        } catch (DateTimeException | ArithmeticException e) {
            return window;
        }
    }
}
