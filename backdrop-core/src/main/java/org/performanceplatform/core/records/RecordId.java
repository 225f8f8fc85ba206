package org.performanceplatform.core.records;

import java.nio.charset.StandardCharsets;

/** The rule for ids of records ({@code reference/backdrop.md} section 1.5): text without white space, of at most 512 bytes. */
public final class RecordId {

    /** The longest id, in bytes of UTF-8. */
    public static final int MOST_BYTES = 512;

    private RecordId() {}

    /** Whether a value can be an id. */
    public static boolean isValid(Object value) {
        return value instanceof String text && !text.isEmpty() && !isTooLong(text) && !hasWhiteSpace(text);
    }

    /** Whether a value is text that has too many bytes for an id. */
    static boolean isTooLong(Object value) {
        return value instanceof String text
                && (text.length() > MOST_BYTES
                        || text.length() > MOST_BYTES / 3 && text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES);
    }

    private static boolean hasWhiteSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                return true;
            }
        }
        return false;
    }
}
