package org.performanceplatform.core.records;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** The time of day of a date, and its offset from UTC; midnight in UTC unless told otherwise. */
final class ClockParts {

    private static final int NOON = 12;
    private static final int MICROSECOND_DIGITS = 6;
    private static final int NANOSECONDS_IN_MICROSECOND = 1000;
    private static final int SECONDS_IN_DAY = 24 * 60 * 60;

    private int hour = -1;
    private int minute;
    private int second;
    private int nano;
    private int offsetSeconds;

    boolean hasHour() {
        return hour >= 0;
    }

    void hour(String digits) {
        if (hasHour()) {
            throw new UnreadableDateException();
        }
        hour = whole(digits);
    }

    void minute(String digits) {
        minute = whole(digits);
    }

    /** Seconds, with a fraction if there is one; digits beyond microseconds are cut. */
    void second(String digits) {
        int point = digits.indexOf('.');
        second = whole(point < 0 ? digits : digits.substring(0, point));
        if (point >= 0) {
            String fraction = (digits.substring(point + 1) + "0".repeat(MICROSECOND_DIGITS));
            nano = whole(fraction.substring(0, MICROSECOND_DIGITS)) * NANOSECONDS_IN_MICROSECOND;
        }
    }

    /** Hours, hours and minutes, or all three, as two, four or six digits, the last with a fraction. */
    void compact(String digits) {
        hour(digits.substring(0, 2));
        if (digits.length() >= 4) {
            minute(digits.substring(2, 4));
        }
        if (digits.length() > 4) {
            second(digits.substring(4));
        }
    }

    void halfOfDay(String word) {
        if (hour > NOON) {
            throw new DateTimeException("no such hour");
        }
        boolean afternoon = word.equalsIgnoreCase("pm");
        if (afternoon && hour < NOON) {
            hour += NOON;
        } else if (!afternoon && hour == NOON) {
            hour = 0;
        }
    }

    void offset(int sign, String hours, String minutes) {
        int seconds = whole(hours) * 3600 + whole(minutes) * 60;
        if (seconds >= SECONDS_IN_DAY) {
            throw new DateTimeException("no such offset");
        }
        offsetSeconds = sign * seconds;
    }

    /** Seconds to be taken away to come to UTC; beyond what {@link ZoneOffset} can hold. */
    int offsetSeconds() {
        return offsetSeconds;
    }

    /** @throws DateTimeException if there is no such time of day */
    LocalTime toTime() {
        return LocalTime.of(Math.max(hour, 0), minute, second, nano);
    }

    private static int whole(String digits) {
        if (digits.isEmpty()
                || digits.length() > MICROSECOND_DIGITS
                || !digits.chars().allMatch(Character::isDigit)) {
            throw new UnreadableDateException();
        }
        return Integer.parseInt(digits);
    }
}
