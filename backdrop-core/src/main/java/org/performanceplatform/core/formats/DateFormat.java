package org.performanceplatform.core.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A date or a time of day, in UTC as the periods are.
 *
 * @param name {@code date} or {@code time}
 * @param pattern in the letters of {@link DatePattern}
 */
public record DateFormat(String name, String pattern) implements Format {

    /** @param value milliseconds since 1970 */
    @Override
    public String of(double value) {
        return DatePattern.text(Instant.ofEpochMilli((long) value), pattern);
    }

    @Override
    public String of(String text) {
        try {
            return DatePattern.text(OffsetDateTime.parse(text).toInstant(), pattern);
        } catch (DateTimeException notADate) {
            return text;
        }
    }
}
