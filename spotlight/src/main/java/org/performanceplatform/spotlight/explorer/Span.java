package org.performanceplatform.spotlight.explorer;

import java.time.Instant;
import org.performanceplatform.core.formats.PeriodLabel;
import org.performanceplatform.core.periods.Period;

/**
 * The time that figures are about: twelve months, or three.
 *
 * @param end the instant after its last
 */
public record Span(Instant start, Instant end) implements Comparable<Span> {

    /** {@code Oct 2016 to Sep 2017}. */
    public String label() {
        return PeriodLabel.of(Period.QUARTER, start, end);
    }

    @Override
    public int compareTo(Span other) {
        int byEnd = end.compareTo(other.end);
        return byEnd == 0 ? start.compareTo(other.start) : byEnd;
    }
}
