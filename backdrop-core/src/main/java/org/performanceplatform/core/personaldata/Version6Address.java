package org.performanceplatform.core.personaldata;

import java.util.regex.Pattern;

/** Addresses of the sixth version of the Internet Protocol in their text form (RFC 4291 section 2.2). */
final class Version6Address {

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final int GROUPS = 8;

    /** Words written with two colons, such as {@code ab::cd}, seldom begin like the addresses that are in use. */
    private static final Pattern IN_USE = Pattern.compile("(?=[^0-9]*[0-9])(?:[0-9A-Fa-f]{4}:.*|(?!.*::).*)");

    private static final int SHORTEST = "2001::".length();

    /** Room for the longest one, with the end of a word before and that of a sentence behind. */
    private static final int LONGEST = 64;

    private Version6Address() {}

    /** Whether it has eight groups, or fewer with one run of zeros left out, the last two perhaps as version 4. */
    static boolean is(String text) {
        int gap = text.indexOf("::");
        if (gap != text.lastIndexOf("::") || text.length() < 3) {
            return false;
        }
        if (gap < 0) {
            return groups(text, true) == GROUPS;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), false);
        int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /** Whether one is anywhere in the text. */
    static boolean within(String text) {
        int start = 0;
        int colons = 0;
        for (int at = 0; at <= text.length(); at++) {
            char character = at < text.length() ? text.charAt(at) : ' ';
            if (isOfAddress(character)) {
                colons += character == ':' ? 1 : 0;
                continue;
            }
            boolean possible = colons > 1 && at - start >= SHORTEST && at - start <= LONGEST;
            if (possible && !IpAddresses.inWord(character) && isInUse(trimmed(text, start, at))) {
                return true;
            }
            start = at + 1;
            colons = 0;
        }
        return false;
    }

    private static boolean isInUse(String address) {
        return IN_USE.matcher(address).matches() && is(address);
    }

    /** Without the end of a word before, as in {@code id:2001:db8::1}, and without the end of a sentence. */
    private static String trimmed(String text, int from, int to) {
        int start = from > 0 && IpAddresses.inWord(text.charAt(from - 1)) ? text.indexOf(':', from) + 1 : from;
        int end = to;
        while (end > start && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ':')) {
            end--;
        }
        boolean openEnd = text.startsWith("::", end) && end + 2 <= to;
        return text.substring(start, openEnd ? end + 2 : end);
    }

    private static boolean isOfAddress(char character) {
        return character == ':' || character == '.' || Character.digit(character, 16) >= 0 && character < '~';
    }

    /** How many groups of 16 bits the text has; far below 0 if it has anything else. */
    private static int groups(String text, boolean last) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (HEXADECIMAL.matcher(parts[i]).matches()) {
                count++;
            } else if (last && i == parts.length - 1 && Version4Address.is(parts[i])) {
                count += 2;
            } else {
                return Integer.MIN_VALUE;
            }
        }
        return count;
    }
}
