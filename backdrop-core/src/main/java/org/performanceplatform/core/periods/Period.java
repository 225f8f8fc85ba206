package org.performanceplatform.core.periods;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * A calendar period by which records are bucketed. All periods are in UTC; weeks start on Monday
 * ({@code reference/backdrop.md} section 2.2).
 */
public enum Period {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private static final int MONTHS_IN_QUARTER = 3;

    private final String apiName = name().toLowerCase(Locale.ROOT);
    private final String startField = "_" + apiName + "_start_at";

    /** The period that the read API calls {@code name} (lower case, as {@code week}), or empty. */
    public static Optional<Period> named(String name) {
        for (Period period : values()) {
            if (period.apiName().equals(name)) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    /** The lower-case name in parameters and field names: {@code week}. */
    public String apiName() {
        return apiName;
    }

    /** The stored field that holds the start of a record's period: {@code _week_start_at}. */
    public String startField() {
        return startField;
    }

    /** The start of the period that contains {@code instant}; an instant on a boundary is its own start. */
    public Instant floor(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        LocalDate date = time.toLocalDate();
        return switch (this) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS).toInstant(ZoneOffset.UTC);
            case DAY -> startOf(date);
            case WEEK -> startOf(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> startOf(date.withDayOfMonth(1));
            case QUARTER ->
                startOf(date.withDayOfMonth(1)
                        .withMonth(date.getMonthValue() - (date.getMonthValue() - 1) % MONTHS_IN_QUARTER));
            case YEAR -> startOf(date.withDayOfYear(1));
        };
    }

    /** {@code instant} itself on a boundary, otherwise the start of the next period. */
    public Instant ceiling(Instant instant) {
        Instant start = floor(instant);
        return start.equals(instant) ? instant : plus(start, 1);
    }

    /**
     * The boundary that lies {@code count} periods after the boundary {@code start} (before it when negative).
     *
     * @throws java.time.DateTimeException if the result is beyond the supported years
     * @throws ArithmeticException if {@code count} is too large to be a number of months or weeks
     */
    public Instant plus(Instant start, long count) {
        LocalDateTime time = LocalDateTime.ofInstant(start, ZoneOffset.UTC);
        LocalDateTime moved =
                switch (this) {
                    case HOUR -> time.plusHours(count);
                    case DAY -> time.plusDays(count);
                    case WEEK -> time.plusWeeks(count);
                    case MONTH -> time.plusMonths(count);
                    case QUARTER -> time.plusMonths(Math.multiplyExact(count, MONTHS_IN_QUARTER));
                    case YEAR -> time.plusYears(count);
                };
        return moved.toInstant(ZoneOffset.UTC);
    }

    private static Instant startOf(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
