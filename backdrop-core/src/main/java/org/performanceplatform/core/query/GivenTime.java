package org.performanceplatform.core.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time as {@code start_at} and {@code end_at} give it: {@code YYYY-MM-DDThh:mm:ss} and {@code Z}, {@code ±hh:mm} or
 * {@code ±hhmm}, nothing else. The offset is kept because some rules look at the date in it.
 */
record GivenTime(OffsetDateTime time) {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:?\\d{2})", Pattern.UNICODE_CASE);
    private static final Pattern COMPACT_OFFSET = Pattern.compile("([+-]\\d{2})(\\d{2})$");
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int LAST_YEAR = 9999;

    /** The parameter's time, or empty if it is not given. */
    static Optional<GivenTime> parse(Parameters parameters, String parameter) {
        return parameters.first(parameter).map(text -> parse(text)
                .orElseThrow(() -> new InvalidQueryException(parameter, parameter + " is not a valid datetime")));
    }

    /** The time that the text says, or empty if it is not of the form or is no time between the years 1 and 9999. */
    static Optional<GivenTime> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            OffsetDateTime time = parsed(COMPACT_OFFSET.matcher(text).replaceFirst("$1:$2"));
            int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
            return year < 1 || year > LAST_YEAR ? Optional.empty() : Optional.of(new GivenTime(time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Instant instant() {
        return time.toInstant();
    }

    boolean isMidnightInUtc() {
        return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static OffsetDateTime parsed(String text) {
        String offset = text.substring(text.length() - 6);
        if (!text.endsWith("Z") && beyondJavaTime(offset)) {
            int seconds = Integer.parseInt(offset.substring(1, 3)) * 3600 + Integer.parseInt(offset.substring(4)) * 60;
            OffsetDateTime utc = OffsetDateTime.parse(text.substring(0, text.length() - 6) + "Z", FORMAT);
            return offset.startsWith("-") ? utc.plusSeconds(seconds) : utc.minusSeconds(seconds);
        }
        return OffsetDateTime.parse(text, FORMAT);
    }

    /** Offsets up to 23:59 are allowed; {@link ZoneOffset} ends at 18:00. */
    private static boolean beyondJavaTime(String offset) {
        int hours = Integer.parseInt(offset.substring(1, 3));
        int minutes = Integer.parseInt(offset.substring(4));
        return hours >= 18 && hours < 24 && minutes < 60;
    }
}
