package org.performanceplatform.core.personaldata;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses anywhere in a text, also with the sign written {@code %40} as in the address of a page. */
final class EmailAddresses {

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._+'-]{0,63}[\\p{L}\\p{N}_+'~-](?:@|%40)"
            + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,8}(\\p{L}{2,24})(?![\\p{L}\\p{N}])");

    /** Endings of picture files, which name their resolution like {@code logo@2x.png}. */
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "ico");

    private EmailAddresses() {}

    static boolean in(String text) {
        for (int at = sign(text, 0); at >= 0; at = sign(text, at + 1)) {
            Matcher address = ADDRESS.matcher(text).region(Math.max(0, at - 64), Math.min(text.length(), at + 320));
            if (address.find() && !PICTURES.contains(address.group(1).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static int sign(String text, int from) {
        int at = text.indexOf('@', from);
        int escaped = text.indexOf("%40", from);
        return at < 0 || escaped < 0 ? Math.max(at, escaped) : Math.min(at, escaped);
    }
}
