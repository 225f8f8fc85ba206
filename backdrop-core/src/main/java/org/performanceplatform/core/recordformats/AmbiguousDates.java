package org.performanceplatform.core.recordformats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses dates in tables that may mean two days: spreadsheets write {@code 03/04/2016} for the third of April in
 * Britain and for the fourth of March in America.
 */
final class AmbiguousDates {

    private static final Pattern PARTS = Pattern.compile(
            "\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{4}|\\d{2})(?!\\d).*", Pattern.DOTALL);

    private AmbiguousDates() {}

    static void refuse(String text, Position position) {
        Matcher parts = PARTS.matcher(text);
        if (text.length() > 64 || !parts.matches()) {
            return;
        }
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        String year = parts.group(3);
        if (year.length() == 2) {
            throw ambiguous(text, position, "write the year in full and first, as in 2016-04-03");
        }
        if (first != second && isMonth(first) && isMonth(second)) {
            String readings =
                    String.format("write %s-%02d-%02d or %s-%02d-%02d", year, second, first, year, first, second);
            throw ambiguous(text, position, readings);
        }
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    private static RecordFormatException ambiguous(String text, Position position, String advice) {
        return new RecordFormatException(
                Fault.AMBIGUOUS_DATE,
                position,
                Places.subject(position) + ": " + Places.shown(text.strip()) + " may mean more than one day; "
                        + advice);
    }
}
