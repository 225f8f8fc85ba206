package org.performanceplatform.core.recordformats;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a cell's number format makes of its number (ECMA-376 part 1, 18.8.30 and 18.8.31). */
enum CellFormat {
    NUMBER,
    /** A day, with or without a time. */
    DATE,
    /** A time of day, or a length of time. */
    TIME;

    /** Literal text, escaped characters, colours, currencies and conditions, which are no parts of a date. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"?|[\\\\_*].|\\[(?![hms]+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

    /**
     * Reads a number format.
     *
     * @param id the number of a built-in format, or null
     * @param code the format's code, or null for a built-in one without
     */
    static CellFormat of(Integer id, String code) {
        if (code == null || code.isEmpty()) {
            return id != null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) ? DATE : NUMBER;
        }
        if (code.length() > 255 || code.equalsIgnoreCase("General")) {
            return NUMBER;
        }
        String letters = LITERAL.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        int end = letters.indexOf(';');
        String first = end < 0 ? letters : letters.substring(0, end);
        if (has(first, 'y') || has(first, 'd')) {
            return DATE;
        }
        if (has(first, 'h') || has(first, 's')) {
            return TIME;
        }
        return has(first, 'm') ? DATE : NUMBER;
    }

    private static boolean has(String text, char letter) {
        return text.indexOf(letter) >= 0;
    }
}
