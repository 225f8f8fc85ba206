package org.performanceplatform.core.personaldata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds telephone numbers of the United Kingdom anywhere in a text (Ofcom's national numbering plan). */
final class PhoneNumbers {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\w./#+-])((?:\\+|00)44[ .-]?(?:\\(0\\)[ .-]?)?|\\(?0)((?:[0-9][ ().-]{0,2}){8,9}[0-9])(?![\\w-])");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    /** Without the leading zero: geographic, non-geographic, mobile and special numbers; all but a few have ten digits. */
    private static final Pattern TEN_DIGITS = Pattern.compile("[123789][0-9]{9}");

    private static final Pattern NINE_DIGITS = Pattern.compile("(?:1[0-9]|80)[0-9]{7}");

    private PhoneNumbers() {}

    static boolean in(String field, String text) {
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            String national = NO_DIGIT.matcher(written.group(2)).replaceAll("");
            boolean grouped = written.group(2).length() > national.length()
                    || written.group(1).length() > 1;
            if (TEN_DIGITS.matcher(national).matches()
                    || (grouped && NINE_DIGITS.matcher(national).matches())) {
                return true;
            }
        }
        return text.length() <= 20 && is(field, NO_DIGIT.matcher(text).replaceAll(""));
    }

    /**
     * Whether a plain number is one: of a mobile with the country's prefix, or of any telephone under a telling name, where
     * a spreadsheet may have dropped the zero.
     */
    static boolean is(String field, String digits) {
        if (digits.length() == 12 && digits.startsWith("447")) {
            return true;
        }
        boolean possible = TEN_DIGITS.matcher(digits).matches()
                || (digits.length() == 12 && digits.startsWith("44"))
                || (digits.length() == 11 && digits.startsWith("0"));
        return possible && TellingNames.PHONE.matches(field);
    }
}
