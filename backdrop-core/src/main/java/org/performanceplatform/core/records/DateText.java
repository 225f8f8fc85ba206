package org.performanceplatform.core.records;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads dates as leniently as the reference does ({@code reference/backdrop.md} section 1.6), with one exception: a date
 * without year, month or day is unreadable, and not filled in from today.
 *
 * <p>Accepted are ISO 8601 dates and date-times, basic and extended; day, month and year in figures with {@code - / .}
 * between them, month first where both are possible; months in English; times of day with {@code am} or {@code pm}; offsets
 * from UTC. A date without offset, or with the name of a zone, is in UTC.
 */
public final class DateText {

    /** No text this long is a date, and none is worth looking at. */
    private static final int LONGEST = 100;

    private DateText() {}

    /**
     * Reads a date.
     *
     * @param currentYear decides the century of a year below 100: the one that comes nearest
     */
    public static DateReading read(String text, int currentYear) {
        if (text.length() > LONGEST) {
            return new DateReading.Unreadable();
        }
        Optional<Instant> plain = PlainDateTime.read(text);
        if (plain.isPresent()) {
            return new DateReading.Moment(plain.get());
        }
        try {
            return new DateReading.Moment(
                    new DateParser(DateTokens.of(text)).parse().toInstant(currentYear));
        } catch (UnreadableDateException e) {
            return new DateReading.Unreadable();
        } catch (DateTimeException e) {
            return new DateReading.Impossible();
        }
    }
}
