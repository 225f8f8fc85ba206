package org.performanceplatform.core.personaldata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds NHS numbers: ten digits with a check digit, written 3-3-4 or under a field name that tells what they are. */
final class NhsNumbers {

    private static final Pattern SPACED =
            Pattern.compile("(?<![\\w./+-])([0-9]{3})([ -])([0-9]{3})\\2([0-9]{4})(?![\\w/-])");
    private static final Pattern SEPARATOR = Pattern.compile("[ -]");

    private NhsNumbers() {}

    static boolean in(String field, String text) {
        Matcher spaced = SPACED.matcher(text);
        while (spaced.find()) {
            if (valid(spaced.group(1) + spaced.group(3) + spaced.group(4))) {
                return true;
            }
        }
        return text.length() <= 20 && is(field, SEPARATOR.matcher(text).replaceAll(""));
    }

    /** Whether digits without spaces are one, which needs a telling name. */
    static boolean is(String field, String digits) {
        return valid(digits) && TellingNames.NHS.matches(field);
    }

    private static boolean valid(String digits) {
        return digits.length() == 10
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && !digits.equals("0000000000")
                && CheckDigits.nhs(digits);
    }
}
