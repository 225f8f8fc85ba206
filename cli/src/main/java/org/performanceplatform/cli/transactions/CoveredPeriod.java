package org.performanceplatform.cli.transactions;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A time that figures are about.
 *
 * @param end the day after its last
 */
record CoveredPeriod(Length length, LocalDate start, LocalDate end) {

    /** A year from any month, or three months. */
    enum Length {
        YEAR("year", "seasonally-adjusted"),
        QUARTER("quarter", "quarterly");

        private final String period;
        private final String type;

        Length(String period, String type) {
            this.period = period;
            this.type = type;
        }

        /** As the field {@code period} of records says it. */
        String period() {
            return period;
        }

        /** As the field {@code type} of records says it. */
        String type() {
            return type;
        }
    }

    private static final Pattern REQUEST = Pattern.compile("([0-9]{4})-Q([1-4])");
    private static final Pattern QUARTER = Pattern.compile("([A-Z][a-z]{2}) - ([A-Z][a-z]{2}) ([0-9]{4})");
    private static final int MONTHS_IN_QUARTER = 3;
    private static final int MONTHS_IN_YEAR = 12;

    /** The first request was for a financial year that had been over for half a year. */
    private static final String FIRST_REQUEST = "2012-Q4";

    private static final LocalDate FIRST_YEAR = LocalDate.of(2011, Month.APRIL, 1);

    /** The twelve months that end with the quarter before the one in which they were asked for: {@code 2014-Q4}. */
    static Optional<CoveredPeriod> requestedIn(String code) {
        Matcher matcher = REQUEST.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (code.equals(FIRST_REQUEST)) {
            return Optional.of(new CoveredPeriod(Length.YEAR, FIRST_YEAR, FIRST_YEAR.plusMonths(MONTHS_IN_YEAR)));
        }
        int quarter = Integer.parseInt(matcher.group(2));
        LocalDate end = LocalDate.of(Integer.parseInt(matcher.group(1)), (quarter - 1) * MONTHS_IN_QUARTER + 1, 1);
        return Optional.of(new CoveredPeriod(Length.YEAR, end.minusMonths(MONTHS_IN_YEAR), end));
    }

    /** A quarter by its first and last month: {@code Jul - Sep 2012}. */
    static Optional<CoveredPeriod> quarter(String text) {
        Matcher matcher = QUARTER.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(3));
        return month(matcher.group(1))
                .map(month -> LocalDate.of(year, month, 1))
                .map(start -> new CoveredPeriod(Length.QUARTER, start, start.plusMonths(MONTHS_IN_QUARTER)))
                .filter(period -> month(matcher.group(2))
                        .filter(period.end.minusMonths(1).getMonth()::equals)
                        .isPresent());
    }

    private static Optional<Month> month(String abbreviation) {
        return Stream.of(Month.values())
                .filter(month -> month.getDisplayName(TextStyle.FULL, Locale.UK).startsWith(abbreviation))
                .findFirst();
    }

    /** For messages: {@code July to September 2017}. */
    String inWords() {
        LocalDate last = end.minusDays(1);
        String from = name(start) + (start.getYear() == last.getYear() ? "" : " " + start.getYear());
        return from + " to " + name(last) + " " + last.getYear();
    }

    private static String name(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
