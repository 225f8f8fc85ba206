package org.performanceplatform.spotlight.explorer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.performanceplatform.core.periods.Period;

/**
 * The time in which there are records, in slices that a query by quarter and service may ask for: five years of 4,000 services have
 * fewer rows than the read API's limit. Years without records are passed over, so that one wrong date costs one slice.
 */
final class QuarterSlices {

    private static final int QUARTERS = 20;

    /** The times that the read API can be asked for. */
    static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private QuarterSlices() {}

    /**
     * Slices that have a record in their first quarter and together have all records, the oldest first.
     *
     * @param oldestFrom the time of the oldest record that is not before an instant
     */
    static List<Span> of(Function<Instant, Optional<Instant>> oldestFrom) {
        List<Span> slices = new ArrayList<>();
        Optional<Instant> oldest = oldestFrom.apply(FIRST);
        while (oldest.isPresent()) {
            Instant start = Period.QUARTER.floor(oldest.get());
            Instant end = Period.QUARTER.plus(start, QUARTERS);
            if (!end.isBefore(LAST)) {
                slices.add(new Span(start, LAST));
                break;
            }
            slices.add(new Span(start, end));
            oldest = oldestFrom.apply(end);
        }
        return slices;
    }
}
