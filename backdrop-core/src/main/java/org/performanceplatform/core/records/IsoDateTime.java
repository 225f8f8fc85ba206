package org.performanceplatform.core.records;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the format {@code date-time} of a JSON Schema accepts ({@code reference/backdrop.md} section 1.7): ISO 8601 with an upper
 * case {@code T}. The date may be basic or extended, a year, year and month, an ordinal day or a week; the time may lack
 * seconds or an offset, and may have a fraction.
 */
final class IsoDateTime {

    private static final Pattern FORM = Pattern.compile("(?<date>[^T]+)T(?<time>[^TZ+-]+)(?<offset>Z|[+-].+)?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})(?:-?([1-7]))?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}|\\d{2}");
    private static final Pattern TIME = Pattern.compile("(\\d{2})(?::?(\\d{2})(?::?(\\d{2}))?)?(?:[.,]\\d+)?");
    private static final Pattern OFFSET = Pattern.compile("Z|[+-](\\d{2})(?::?(\\d{2}))?");

    private IsoDateTime() {}

    static boolean matches(String text) {
        Matcher form = FORM.matcher(text);
        try {
            return form.matches()
                    && isDate(form.group("date"))
                    && isTime(form.group("time"))
                    && (form.group("offset") == null || isOffset(form.group("offset")));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        Matcher date = DATE.matcher(text);
        Matcher month = MONTH.matcher(text);
        Matcher ordinal = ORDINAL.matcher(text);
        Matcher week = WEEK.matcher(text);
        if (date.matches()) {
            return LocalDate.of(number(date, 1), number(date, 2), number(date, 3)) != null;
        }
        if (month.matches()) {
            return LocalDate.of(number(month, 1), number(month, 2), 1) != null;
        }
        if (ordinal.matches()) {
            return Year.of(number(ordinal, 1)).atDay(number(ordinal, 2)) != null;
        }
        if (week.matches()) {
            LocalDate inYear = LocalDate.of(number(week, 1), 7, 1);
            int weeks = (int)
                    IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum();
            return number(week, 2) >= 1 && number(week, 2) <= weeks;
        }
        return YEAR.matcher(text).matches();
    }

    private static boolean isTime(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches() && LocalTime.of(number(time, 1), number(time, 2), number(time, 3)) != null;
    }

    private static boolean isOffset(String text) {
        Matcher offset = OFFSET.matcher(text);
        return offset.matches() && number(offset, 1) < 24 && number(offset, 2) < 60;
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
