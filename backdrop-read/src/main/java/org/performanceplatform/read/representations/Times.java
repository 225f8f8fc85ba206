package org.performanceplatform.read.representations;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as answers write them: always UTC, microseconds only where there are any. */
public final class Times {

    private static final int NANOS_IN_MICRO = 1000;
    private static final int MICRO_DIGITS = 6;
    private static final int YEAR_DIGITS = 4;
    private static final int TEN = 10;

    private Times() {}

    /** {@code 2013-01-01T00:00:00+00:00}, with that separator between date and time. */
    public static String text(Instant instant, char separator) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(32);
        pad(text, time.getYear(), YEAR_DIGITS).append('-');
        pad(text, time.getMonthValue(), 2).append('-');
        pad(text, time.getDayOfMonth(), 2).append(separator);
        pad(text, time.getHour(), 2).append(':');
        pad(text, time.getMinute(), 2).append(':');
        pad(text, time.getSecond(), 2);
        int micros = time.getNano() / NANOS_IN_MICRO;
        if (micros > 0) {
            pad(text.append('.'), micros, MICRO_DIGITS);
        }
        return text.append("+00:00").toString();
    }

    /** Appends a number with zeros before it. */
    private static StringBuilder pad(StringBuilder text, int number, int digits) {
        int least = TEN;
        for (int have = 1; have < digits; have++) {
            if (number < least) {
                text.append('0');
            }
            least *= TEN;
        }
        return text.append(number);
    }
}
