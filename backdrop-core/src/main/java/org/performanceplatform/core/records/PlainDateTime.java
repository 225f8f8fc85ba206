package org.performanceplatform.core.records;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Reads the form in which nearly all dates come, {@code 2015-03-02T09:15:00Z}, without the search that other forms need. */
final class PlainDateTime {

    private static final String FORM = "0000-00-00T00:00:00Z";
    private static final int FIRST_YEAR = 1000;

    private static final int SECONDS_OF_A_DAY = 86_400;

    private PlainDateTime() {}

    /** The moment, or empty if the text has another form or is not certainly a date. */
    static Optional<Instant> read(String text) {
        if (text.length() != FORM.length()) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char wanted = FORM.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return Optional.empty();
            }
        }
        int year = 100 * two(text, 0) + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        boolean certain = year >= FIRST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth()
                && hour < 24
                && minute < 60
                && second < 60;
        return certain
                ? Optional.of(
                        Instant.ofEpochSecond(LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_A_DAY
                                + hour * 3600L
                                + minute * 60L
                                + second))
                : Optional.empty();
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
