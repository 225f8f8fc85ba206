package org.performanceplatform.core.personaldata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds addresses of the Internet Protocol: a text that is one, a list of them as proxies write it, and those anywhere in a text. A version
 * such as {@code 4.5.0.2} has the same form, so a field whose name speaks of versions is left alone, and in a text a number that follows
 * the name of a product or such a word as "version" or "section".
 */
final class IpAddresses {

    private static final int LONGEST_LIST = 512;
    private static final Pattern LIST = Pattern.compile("[,;\\s]+");
    private static final Pattern AROUND = Pattern.compile("^\\[|\\](?::[0-9]{1,5})?$|%[A-Za-z0-9]{1,16}$|/[0-9]{1,3}$");

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String FOUR_OCTETS = "(?:" + OCTET + "\\.){3}" + OCTET;
    private static final Pattern VERSION_4 = Pattern.compile(FOUR_OCTETS + "(?::[0-9]{1,5})?(?:/[0-9]{1,2})?");

    /** Not part of a longer dotted number, of a name such as {@code tool-1.2.3.4}, or of a version such as {@code 1.2.3.4-beta}. */
    private static final Pattern VERSION_4_IN_TEXT =
            Pattern.compile("(?<![\\w.]|[A-Za-z]-)" + FOUR_OCTETS + "(?!\\.?\\w|[-+][A-Za-z]|[-+][0-9]+(?![0-9.]))");

    /** As long as the words and names that are looked for before a number. */
    private static final int BEFORE = 48;

    /** What numbers of four parts are counted of, and products as browsers name them: {@code Chrome/110.0.0.0}. */
    private static final Pattern NO_ADDRESS_AFTER = Pattern.compile(
            "(?:^|[^\\w/])(?:"
                    + "(?:version|ver|v|rv|release|build|update|patch|firmware|driver|android|chrome|chromium|edge|explorer|firefox|ios|macos|opera"
                    + "|safari|windows|java|section|paragraph|para|clause|chapter|part|annex|appendix|table|figure|item|step|rule|article|schedule|no)"
                    + "[ .:#=]{1,2}|[A-Za-z][\\w.+-]*/)$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COLONS = Pattern.compile("[0-9A-Fa-f:.]{6,}");

    /** Words written with two colons, such as {@code ab::cd}, seldom begin like the addresses that are in use. */
    private static final Pattern IN_USE = Pattern.compile("(?=[^0-9]*[0-9])(?:[0-9A-Fa-f]{4}:.*|(?!.*::).*)");

    private IpAddresses() {}

    static boolean in(String field, String text) {
        return !TellingNames.VERSION.matches(field) && (list(text) || version4Within(text) || version6Within(text));
    }

    private static boolean list(String text) {
        if (text.length() > LONGEST_LIST || !begins(text)) {
            return false;
        }
        for (String each : LIST.split(text.strip())) {
            if (!version4(each) && !Version6Address.is(AROUND.matcher(each).replaceAll(""))) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(String text) {
        char first = text.charAt(0);
        return Character.digit(first, 16) >= 0 || first == ':' || first == '[' || first == ' ';
    }

    /** Whether it is an address of version 4, perhaps with a port or a length of its prefix. */
    static boolean version4(String text) {
        return VERSION_4.matcher(text).matches();
    }

    private static boolean version4Within(String text) {
        Matcher address = VERSION_4_IN_TEXT.matcher(text);
        while (address.find()) {
            String before = text.substring(Math.max(0, address.start() - BEFORE), address.start());
            if (!NO_ADDRESS_AFTER.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean version6Within(String text) {
        Matcher colons = COLONS.matcher(text);
        while (colons.find()) {
            boolean whole = colons.end() == text.length() || !word(text.charAt(colons.end()));
            String address = trimmed(colons.group(), colons.start() > 0 && word(text.charAt(colons.start() - 1)));
            if (whole && IN_USE.matcher(address).matches() && Version6Address.is(address)) {
                return true;
            }
        }
        return false;
    }

    /** Without the end of a word before, as in {@code id:2001:db8::1}, and without the end of a sentence. */
    private static String trimmed(String colons, boolean afterWord) {
        String address = afterWord ? colons.substring(colons.indexOf(':') + 1) : colons;
        int end = address.length();
        while (end > 0 && (address.charAt(end - 1) == '.' || address.charAt(end - 1) == ':')) {
            end--;
        }
        boolean openEnd = address.startsWith("::", end);
        return address.substring(0, openEnd ? end + 2 : end);
    }

    private static boolean word(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }
}
