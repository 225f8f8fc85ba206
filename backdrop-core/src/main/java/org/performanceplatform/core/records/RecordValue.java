package org.performanceplatform.core.records;

import java.util.Date;

/**
 * The rule for values of fields: text, true, false, null, a finite floating number, or an integer of 64 bits
 * ({@code reference/backdrop.md} section 1.5). Text that no reader could be given back as it was, because of a NUL or half of a
 * surrogate pair, is no value.
 */
final class RecordValue {

    private RecordValue() {}

    static boolean isAllowed(Object value) {
        if (value instanceof String text) {
            return isStorable(text);
        }
        if (value instanceof Double number) {
            return Double.isFinite(number);
        }
        return value == null || value instanceof Boolean || value instanceof Long || value instanceof Date;
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
