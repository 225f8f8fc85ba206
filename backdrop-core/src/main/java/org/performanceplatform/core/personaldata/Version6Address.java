package org.performanceplatform.core.personaldata;

import java.util.regex.Pattern;

/** Addresses of the sixth version of the Internet Protocol in their text form (RFC 4291 section 2.2). */
final class Version6Address {

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final int GROUPS = 8;

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

    /** How many groups of 16 bits the text has; far below 0 if it has anything else. */
    private static int groups(String text, boolean last) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            if (HEXADECIMAL.matcher(parts[i]).matches()) {
                count++;
            } else if (last && i == parts.length - 1 && IpAddresses.version4(parts[i])) {
                count += 2;
            } else {
                return Integer.MIN_VALUE;
            }
        }
        return count;
    }
}
