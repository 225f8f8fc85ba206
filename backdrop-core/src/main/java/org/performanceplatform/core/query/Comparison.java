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

    /**
     * The window with which {@code window} is compared: it holds every moment that is compared with one of the window. A day that the
     * earlier month has not, such as 29 February, stands for the last it has, and then all of that is in.
     *
     * @param window bounded
     */
    public TimeWindow earlier(TimeWindow window, Period period) {
        Instant start = window.start().orElseThrow();
        Instant end = window.end().orElseThrow();
        return new TimeWindow(
                Optional.of(earlier(start, period)),
                Optional.of(window.inclusive() ? throughLast(end, period) : behindLast(end, period)),
                window.inclusive());
    }

    private Instant behindLast(Instant end, Period period) {
        Instant behind = throughLast(end.minusMillis(1), period).plusMillis(1);
        Instant same = earlier(end, period);
        return behind.isAfter(same) ? behind : same;
    }

    private Instant throughLast(Instant last, Period period) {
        Instant before = earlier(last, period);
        boolean shortened = movesByMonths(period) && dayOfMonth(before) != dayOfMonth(last);
        return shortened ? Period.DAY.plus(Period.DAY.floor(before), 1).minusMillis(1) : before;
    }

    private boolean movesByMonths(Period period) {
        return switch (period) {
            case HOUR, DAY -> this == YEAR;
            case WEEK -> false;
            case MONTH, QUARTER, YEAR -> true;
        };
    }

    private static int dayOfMonth(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).getDayOfMonth();
    }
}
