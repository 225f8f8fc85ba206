package org.performanceplatform.core.personaldata;

import java.util.regex.Pattern;

/**
 * Recognises addresses of the Internet Protocol: all of a text, or each of a list as proxies write it. A version such as
 * {@code 4.5.0.2} has the same form, so a field whose name speaks of versions is left alone.
 */
final class IpAddresses {

    private static final int LONGEST = 512;

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern VERSION_4 =
            Pattern.compile("(?:" + OCTET + "\\.){3}" + OCTET + "(?::[0-9]{1,5})?(?:/[0-9]{1,2})?");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final Pattern AROUND = Pattern.compile("^\\[|\\](?::[0-9]{1,5})?$|%[A-Za-z0-9]{1,16}$|/[0-9]{1,3}$");
    private static final Pattern LIST = Pattern.compile("[,;\\s]+");

    private IpAddresses() {}

    static boolean in(String field, String text) {
        if (text.length() > LONGEST || !begins(text) || TellingNames.VERSION.matches(field)) {
            return false;
        }
        for (String each : LIST.split(text.strip())) {
            if (!VERSION_4.matcher(each).matches()
                    && !version6(AROUND.matcher(each).replaceAll(""))) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(String text) {
        char first = text.charAt(0);
        return Character.digit(first, 16) >= 0 || first == ':' || first == '[' || first == ' ';
    }

    /** RFC 4291 section 2.2: eight groups, or fewer with one run of zeros left out, the last two perhaps as version 4. */
    private static boolean version6(String text) {
        int gap = text.indexOf("::");
        if (gap != text.lastIndexOf("::") || text.length() < 3) {
            return false;
        }
        if (gap < 0) {
            return groups(text, true) == 8;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), false);
        int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /** How many groups of 16 bits the text has; far below 0 if it has anything else. */
    private static int groups(String text, boolean last) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (HEXADECIMAL.matcher(parts[i]).matches()) {
                count++;
            } else if (last
                    && i == parts.length - 1
                    && VERSION_4.matcher(parts[i]).matches()) {
                count += 2;
            } else {
                return Integer.MIN_VALUE;
            }
        }
        return count;
    }
}
