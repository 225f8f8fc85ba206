package org.performanceplatform.core.formats;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in the letters that module options use: {@code D DD M MM MMM MMMM YY YYYY h hh H HH mm a ddd dddd}
 * ({@code reference/spotlight.md} section 6.2). June and July are never abbreviated.
 */
public final class DatePattern {

    private static final Pattern TOKEN = Pattern.compile("YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|hh|h|mm|a");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final int HALF_DAY = 12;
    private static final int CENTURY = 100;

    private DatePattern() {}

    /** The text of an instant in UTC. */
    public static String text(Instant instant, String pattern) {
        return text(instant, pattern, ZoneOffset.UTC);
    }

    /** The text of an instant where people are. */
    public static String text(Instant instant, String pattern, ZoneId zone) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, zone);
        Matcher matcher = TOKEN.matcher(pattern);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, token(matcher.group(), time));
        }
        return matcher.appendTail(text).toString();
    }

    private static String token(String token, LocalDateTime time) {
        return switch (token) {
            case "YYYY" -> Integer.toString(time.getYear());
            case "YY" -> two(time.getYear() % CENTURY);
            case "MMMM" -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "MMM" -> MONTHS.get(time.getMonthValue() - 1);
            case "MM" -> two(time.getMonthValue());
            case "M" -> Integer.toString(time.getMonthValue());
            case "DD" -> two(time.getDayOfMonth());
            case "D" -> Integer.toString(time.getDayOfMonth());
            case "dddd" -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case "ddd" -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case "HH" -> two(time.getHour());
            case "H" -> Integer.toString(time.getHour());
            case "hh" -> two(hourOfHalfDay(time));
            case "h" -> Integer.toString(hourOfHalfDay(time));
            case "mm" -> two(time.getMinute());
            case "a" -> time.getHour() < HALF_DAY ? "am" : "pm";
            default -> token;
        };
    }

    private static int hourOfHalfDay(LocalDateTime time) {
        int hour = time.getHour() % HALF_DAY;
        return hour == 0 ? HALF_DAY : hour;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
