package org.performanceplatform.core.formats;

import java.time.Duration;
import java.time.Instant;
import org.performanceplatform.core.periods.Period;

/** What people call a span of time ({@code reference/spotlight.md} sections 6.2 and 6.4). All times are UTC. */
public final class PeriodLabel {

    private static final String SHORT_DATE = "D MMM YYYY";

    private PeriodLabel() {}

    /**
     * The label of one period: {@code 1 to 7 Jan 2014} for a week, {@code August 2013} for a month.
     *
     * @param end the instant after its last, or null if only the start is known
     */
    public static String of(Period period, Instant start, Instant end) {
        return switch (period) {
            case HOUR -> DatePattern.text(start, "h:mma, D MMM YYYY");
            case DAY -> DatePattern.text(start, SHORT_DATE);
            case WEEK -> end == null ? DatePattern.text(start, SHORT_DATE) : range(start, end, SHORT_DATE);
            case MONTH -> DatePattern.text(start, "MMMM YYYY");
            case QUARTER -> end == null ? DatePattern.text(start, "MMM YYYY") : range(start, end, "MMM YYYY");
            case YEAR -> DatePattern.text(start, "YYYY");
        };
    }

    /**
     * The first and the last day of a span, saying what they share once: {@code 29 Jan to 4 Feb 2014}.
     *
     * @param end the instant after its last
     */
    public static String range(Instant start, Instant end, String pattern) {
        Instant last = end.minus(Duration.ofDays(1));
        String from = DatePattern.text(start, pattern);
        String to = DatePattern.text(last, pattern);
        if (from.equals(to) || last.isBefore(start)) {
            return from;
        }
        return DatePattern.text(start, startPattern(start, last, pattern)) + " to " + to;
    }

    private static String startPattern(Instant start, Instant last, String pattern) {
        if (!pattern.matches("[DMY ]+") || !same(start, last, "YYYY")) {
            return pattern;
        }
        String withoutYear = pattern.replaceAll(" ?Y+", "").strip();
        return same(start, last, "M YYYY") && withoutYear.contains("D")
                ? withoutYear.replaceAll(" ?M+", "").strip()
                : withoutYear;
    }

    private static boolean same(Instant one, Instant other, String pattern) {
        return DatePattern.text(one, pattern).equals(DatePattern.text(other, pattern));
    }
}
