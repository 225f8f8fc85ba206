package org.performanceplatform.core.datasets;

/**
 * The rule for names of fields in records and in queries ({@code reference/backdrop.md} section 1.5): a letter or an
 * underscore, then at least one more letter, digit or underscore, all ASCII. One trailing line feed is tolerated, as the
 * reference does. Names that begin with an underscore are internal.
 */
public final class FieldName {

    private FieldName() {}

    /** Whether a record may have a field of that name. */
    public static boolean isValid(String name) {
        int length = name.endsWith("\n") ? name.length() - 1 : name.length();
        if (length < 2 || isDigit(name.charAt(0))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (c != '_' && !isDigit(c) && !isLetter(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Whether the platform, rather than a client, gives the field its meaning. */
    public static boolean isInternal(String name) {
        return name.startsWith("_");
    }
}
