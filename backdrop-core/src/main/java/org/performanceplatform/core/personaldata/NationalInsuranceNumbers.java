package org.performanceplatform.core.personaldata;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds National Insurance numbers anywhere in a text (HMRC manual NIM39110). */
final class NationalInsuranceNumbers {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![A-Z0-9/+=_-])([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])"
                    + "(?: ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?|-[0-9]{2}-[0-9]{2}-[0-9]{2}-)[A-D](?![A-Z0-9/+=_-])",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> NEVER_GIVEN = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");

    private NationalInsuranceNumbers() {}

    static boolean in(String text) {
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (!NEVER_GIVEN.contains(number.group(1).toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
