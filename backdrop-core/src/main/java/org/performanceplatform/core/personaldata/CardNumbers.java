package org.performanceplatform.core.personaldata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds payment card numbers: a prefix and length that an issuer gives, written in one or in the usual groups, and Luhn. */
final class CardNumbers {

    private static final Pattern WRITTEN = Pattern.compile("(?<![\\w./+=-])(?:[0-9]{13,19}"
            + "|[0-9]{4}([ .-]| {2})[0-9]{4}\\1[0-9]{4}\\1[0-9]{1,4}(?:\\1[0-9]{1,3})?"
            + "|3[0-9]{3}([ .-]| {2})[0-9]{6}\\2[0-9]{4,5})(?![\\w/+=-])");
    private static final Pattern SEPARATOR = Pattern.compile("[ .-]");

    /** Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay and Maestro, by prefix and length. */
    private static final Pattern ISSUED = Pattern.compile("4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})"
            + "|(?:5[1-5]|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12,14}"
            + "|3[47][0-9]{13}"
            + "|3(?:0[0-5]|[689][0-9])[0-9]{11}"
            + "|6(?:011|5[0-9]{2}|4[4-9][0-9]|2[0-9]{2})[0-9]{12,15}"
            + "|35(?:2[89]|[3-8][0-9])[0-9]{12,15}"
            + "|(?:6304|6759|676[1-3])[0-9]{12,15}");

    private CardNumbers() {}

    static boolean in(String text) {
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            if (is(SEPARATOR.matcher(written.group()).replaceAll(""))) {
                return true;
            }
        }
        return false;
    }

    static boolean is(String digits) {
        boolean mastercard = digits.startsWith("2") || digits.startsWith("5");
        return digits.length() >= 13
                && (!mastercard || digits.length() == 16)
                && ISSUED.matcher(digits).matches()
                && CheckDigits.luhn(digits);
    }
}
