package org.performanceplatform.core.personaldata;

import java.util.regex.Pattern;

/**
 * Finds addresses of the Internet Protocol: a text that is one, a list of them as proxies write it, and those anywhere in a text. A version
 * such as {@code 4.5.0.2} has the same form, so a field whose name speaks of versions is left alone.
 */
final class IpAddresses {

    private static final int LONGEST_LIST = 512;
    private static final Pattern LIST = Pattern.compile("[,;\\s]+");
    private static final Pattern AROUND = Pattern.compile("^\\[|\\](?::[0-9]{1,5})?$|%[A-Za-z0-9]{1,16}$|/[0-9]{1,3}$");

    private IpAddresses() {}

    static boolean in(String field, String text) {
        return !TellingNames.VERSION.matches(field)
                && (list(text) || Version4Address.within(text) || Version6Address.within(text));
    }

    private static boolean list(String text) {
        if (text.length() > LONGEST_LIST || !begins(text)) {
            return false;
        }
        for (String each : LIST.split(text.strip())) {
            if (!Version4Address.is(each)
                    && !Version6Address.is(AROUND.matcher(each).replaceAll(""))) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(String text) {
        char first = text.charAt(0);
        return Character.digit(first, 16) >= 0 || first == ':' || first == '[' || first == ' ';
    }

    /** Whether the character belongs to a word. */
    static boolean inWord(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }
}
