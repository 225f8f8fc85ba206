package org.performanceplatform.core.query;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.performanceplatform.core.periods.Period;

/** With which earlier time each bucket is compared. */
public enum Comparison {
    /** The same period a year earlier: the same date, for weeks the week 52 weeks earlier. */
    YEAR,
    /** The period before. */
    PERIOD;

    private static final int WEEKS = 52;

    /** The comparison that the parameter {@code compare} calls {@code name}, or empty. */
    public static Optional<Comparison> named(String name) {
        for (Comparison comparison : values()) {
            if (comparison.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }

    /** The instant with which {@code instant} is compared. */
    public Instant earlier(Instant instant, Period period) {
        return switch (this) {
            case PERIOD -> period.plus(instant, -1);
            case YEAR ->
                period == Period.WEEK
                        ? Period.WEEK.plus(instant, -WEEKS)
                        : LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                                .minusYears(1)
                                .toInstant(ZoneOffset.UTC);
        };
    }
}
