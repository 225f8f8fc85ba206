package org.performanceplatform.spotlight.charts;

import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.performanceplatform.core.periods.Period;

/** The distances that a time axis can have between its labels, finest first. */
enum TimeStep {
    HOURS("ha", "D MMM"),
    SIX_HOURS("ha", "D MMM"),
    DAYS("D MMM", "YYYY"),
    WEEKS("D MMM", "YYYY"),
    MONTHS("MMM", "YYYY"),
    QUARTERS("MMM", "YYYY"),
    YEARS("YYYY", ""),
    TWO_YEARS("YYYY", ""),
    FIVE_YEARS("YYYY", ""),
    DECADES("YYYY", "");

    private static final int SIX = 6;
    private static final int MONTHS_IN_QUARTER = 3;
    private static final int DAYS_IN_WEEK = 7;
    private static final LocalDateTime A_MONDAY = LocalDateTime.of(1969, 12, 29, 0, 0);

    private final String label;
    private final String context;

    TimeStep(String label, String context) {
        this.label = label;
        this.context = context;
    }

    /** The steps that can part rows of this period; all of them where it is null. */
    static List<TimeStep> notFinerThan(Period period) {
        TimeStep finest = period == null
                ? HOURS
                : switch (period) {
                    case HOUR -> HOURS;
                    case DAY -> DAYS;
                    case WEEK -> WEEKS;
                    case MONTH -> MONTHS;
                    case QUARTER -> QUARTERS;
                    case YEAR -> YEARS;
                };
        return List.of(values()).subList(finest.ordinal(), values().length);
    }

    /** The pattern of a label. */
    String label() {
        return label;
    }

    /** The pattern of the second line, shown where it changes; empty for none. */
    String context() {
        return context;
    }

    /** Which step since some origin a time falls in. */
    long number(LocalDateTime time) {
        long months = time.getLong(ChronoField.PROLEPTIC_MONTH);
        long hours = ChronoUnit.HOURS.between(A_MONDAY, time);
        return switch (this) {
            case HOURS -> hours;
            case SIX_HOURS -> Math.floorDiv(hours, SIX);
            case DAYS -> ChronoUnit.DAYS.between(A_MONDAY, time);
            case WEEKS -> Math.floorDiv(ChronoUnit.DAYS.between(A_MONDAY, time), DAYS_IN_WEEK);
            case MONTHS -> months;
            case QUARTERS -> Math.floorDiv(months, MONTHS_IN_QUARTER);
            case YEARS -> time.getYear();
            case TWO_YEARS -> Math.floorDiv(time.getYear(), 2);
            case FIVE_YEARS -> Math.floorDiv(time.getYear(), 5);
            case DECADES -> Math.floorDiv(time.getYear(), 10);
        };
    }
}
