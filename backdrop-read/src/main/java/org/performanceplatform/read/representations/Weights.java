package org.performanceplatform.read.representations;

import java.util.Locale;

/** How much a client wants one of several things (RFC 9110, section 12.4.2). */
public final class Weights {

    private Weights() {}

    /**
     * The weight of a member of {@code Accept}, {@code Accept-Encoding} and the like: from 0 to 1, and 1 if it does not say so in the
     * form it must.
     *
     * @param parts the member, divided at its semicolons
     */
    public static double of(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip().toLowerCase(Locale.ROOT);
            if (part.matches("q=[01](\\.\\d{0,3})?")) {
                return Double.parseDouble(part.substring(2));
            }
        }
        return 1;
    }
}
