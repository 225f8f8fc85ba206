package org.performanceplatform.core.personaldata;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses of the fourth version of the Internet Protocol: four numbers below 256 with points between them. In a text they are looked for
 * character by character, as every text with a few points comes by here.
 */
final class Version4Address {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern WHOLE =
            Pattern.compile("(?:" + OCTET + "\\.){3}" + OCTET + "(?::[0-9]{1,5})?(?:/[0-9]{1,2})?");

    private static final int OCTETS = 4;
    private static final int GREATEST_OCTET = 255;
    private static final int MOST_DIGITS = 3;

    /** Words after which such a number is that of a version, or of a section. */
    private static final Set<String> COUNTED = Set.of(
            "version, ver, v, rv, release, notes, build, update, patch, firmware, driver, app, browser, android, chrome, chromium, edge, explorer, firefox, internet, ios, macos, mobile, opera, os, safari, webview, windows, java, section, paragraph, para, clause, chapter, part, annex, appendix, table, figure, item, step, rule, article, schedule"
                    .split(", "));

    private static final String BEHIND_WORDS = " .:#=";
    private static final int MOST_BEHIND_WORDS = 2;
    private static final int LONGEST_WORD = 9;
    private static final int LONGEST_NAME = 48;

    private Version4Address() {}

    /** Whether it is one, perhaps with a port or the length of a network's prefix. */
    static boolean is(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Whether one is anywhere in the text that does not follow the name of a product, or a word of which such numbers are counted. */
    static boolean within(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isDigit(text, at) && mayBegin(text, at)) {
                int end = end(text, at);
                if (end > 0 && mayEnd(text, end) && !counts(text, at) && !names(text, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Not within a longer number or a word, or after a name such as {@code tool-1.2.3.4}. */
    private static boolean mayBegin(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return before != '.'
                && !IpAddresses.inWord(before)
                && !(before == '-' && at > 1 && Character.isLetter(text.charAt(at - 2)));
    }

    /** Where four octets from there end; -1 if there are none. */
    private static int end(String text, int from) {
        int at = from;
        for (int octet = 1; octet <= OCTETS; octet++) {
            int start = at;
            int number = 0;
            while (isDigit(text, at) && at - start < MOST_DIGITS) {
                number = 10 * number + text.charAt(at++) - '0';
            }
            boolean padded = at - start > 1 && text.charAt(start) == '0';
            boolean complete = octet == OCTETS || isAt(text, at, '.');
            if (at == start || padded || number > GREATEST_OCTET || !complete) {
                return -1;
            }
            at += octet == OCTETS ? 0 : 1;
        }
        return at;
    }

    /** Not as part of a longer number or a name, or with what ends a version: {@code -beta}, {@code -1}. */
    private static boolean mayEnd(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        char second = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        if (IpAddresses.inWord(next) || next == '.' && IpAddresses.inWord(second)) {
            return false;
        }
        if (next != '-' && next != '+') {
            return true;
        }
        int behind = end + 1;
        while (isDigit(text, behind)) {
            behind++;
        }
        return !Character.isLetter(second) && (behind == end + 1 || isAt(text, behind, '.'));
    }

    /** Whether it stands behind such a word. */
    private static boolean counts(String text, int at) {
        int end = at;
        while (end > 0 && at - end < MOST_BEHIND_WORDS && BEHIND_WORDS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start <= LONGEST_WORD && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean word = end < at && start < end && (start == 0 || !isInName(text.charAt(start - 1)));
        return word && COUNTED.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** Whether it stands behind the name of a product and a slash, as browsers name themselves: {@code Chrome/110.0.0.0}. Paths are lower case. */
    private static boolean names(String text, int at) {
        if (!isAt(text, at - 1, '/')) {
            return false;
        }
        int start = at - 1;
        while (start > 0 && at - start <= LONGEST_NAME && isOfProduct(text.charAt(start - 1))) {
            start--;
        }
        return Character.isUpperCase(text.charAt(start)) && (start == 0 || !isInName(text.charAt(start - 1)));
    }

    private static boolean isOfProduct(char character) {
        return IpAddresses.inWord(character) || "+-.".indexOf(character) >= 0;
    }

    private static boolean isInName(char character) {
        return IpAddresses.inWord(character) || character == '/';
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isAt(String text, int at, char character) {
        return at >= 0 && at < text.length() && text.charAt(at) == character;
    }
}
