package org.performanceplatform.core.recordformats;

import java.util.Set;

/**
 * A column of a table.
 *
 * @param name its name in the header row
 * @param index its place, from 0
 * @param types the JSON types that the schema admits for it; empty where the schema does not say
 */
record Column(String name, int index, Set<String> types) {

    private static final Set<String> DATES = Set.of("_timestamp", "_start_at", "_end_at");

    boolean named() {
        return !name.isEmpty();
    }

    boolean isDate() {
        return DATES.contains(name);
    }

    /** Ids and dates are text whatever they look like: {@code 20130101} is a date, and {@code 7} an id. */
    boolean takesNumbers() {
        return !isDate()
                && !name.equals("_id")
                && (types.isEmpty() || types.contains("integer") || types.contains("number"));
    }

    boolean takesBooleans() {
        return !isDate() && !name.equals("_id") && (types.isEmpty() || types.contains("boolean"));
    }

    /** Whether numbers and truth values have to become text. */
    boolean onlyText() {
        return isDate() || name.equals("_id") || (types.contains("string") && !takesNumbers() && !takesBooleans());
    }

    /** What an empty cell means. */
    Empty empty() {
        if (isDate()) {
            return Empty.ABSENT;
        }
        if (name.equals("_id")) {
            return Empty.TEXT;
        }
        if (types.isEmpty() || types.contains("null")) {
            return Empty.NULL;
        }
        return types.contains("string") ? Empty.TEXT : Empty.ABSENT;
    }

    /** The name, or the letters under which a spreadsheet shows a column without one. */
    String label() {
        return named() ? name : letters(index);
    }

    /** The letters of a column: {@code A}, {@code Z}, {@code AA}. */
    static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    /** What an empty cell means, by what the schema admits. */
    enum Empty {
        /** The value null: nothing was provided. */
        NULL,
        /** The empty text. */
        TEXT,
        /** The record has no such field, which is how a schema without null says that nothing was provided. */
        ABSENT
    }
}
