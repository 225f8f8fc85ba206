package org.performanceplatform.core.datasets;

import java.util.regex.Pattern;

/**
 * The rule for names of fields in records and in queries ({@code reference/backdrop.md} section 1.5): a letter or an
 * underscore, then at least one more letter, digit or underscore, all ASCII. One trailing line feed is tolerated, as the
 * reference does. Names that begin with an underscore are internal.
 */
public final class FieldName {

    private static final Pattern VALID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]+\n?");

    private FieldName() {}

    /** Whether a record may have a field of that name. */
    public static boolean isValid(String name) {
        return VALID.matcher(name).matches();
    }

    /** Whether the platform, rather than a client, gives the field its meaning. */
    public static boolean isInternal(String name) {
        return name.startsWith("_");
    }
}
