package org.performanceplatform.spotlight.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.ZoneOffset;
import org.performanceplatform.core.formats.PeriodLabel;
import org.performanceplatform.core.periods.Period;

/**
 * The time that figures are about: twelve months, or three.
 *
 * @param end the instant after its last
 */
public record Span(Instant start, Instant end) implements Comparable<Span> {

    /** A list of services says thousands of labels, but of few periods. */
    private static final Cache<Span, String> LABELS =
            Caffeine.newBuilder().maximumSize(1000).build();

    /** {@code Oct 2016 to Sep 2017}. */
    public String label() {
        return LABELS.get(this, span -> PeriodLabel.of(Period.QUARTER, span.start, span.end));
    }

    /** The same so many months later, or earlier if there are fewer than none. */
    Span movedBy(int months) {
        return new Span(moved(start, months), moved(end, months));
    }

    private static Instant moved(Instant instant, int months) {
        return instant.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    @Override
    public int compareTo(Span other) {
        int byEnd = end.compareTo(other.end);
        return byEnd == 0 ? start.compareTo(other.start) : byEnd;
    }
}
