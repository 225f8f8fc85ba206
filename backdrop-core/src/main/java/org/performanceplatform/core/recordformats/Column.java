package org.performanceplatform.core.recordformats;

import java.util.Set;

/** A column of a table: its name, its place from 0, and what its cells may become. */
final class Column {

    private static final Set<String> DATES = Set.of("_timestamp", "_start_at", "_end_at");

    private final String name;
    private final int index;
    private final Set<String> types;
    private final boolean date;
    private final boolean identity;
    private final boolean takesNumbers;
    private final boolean takesBooleans;

    /**
     * A column of that name.
     *
     * @param types the JSON types that the schema admits for it; empty where the schema does not say
     */
    Column(String name, int index, Set<String> types) {
        this.name = name;
        this.index = index;
        this.types = types;
        this.date = DATES.contains(name);
        this.identity = name.equals("_id");
        boolean free = !date && !identity;
        this.takesNumbers = free && (types.isEmpty() || types.contains("integer") || types.contains("number"));
        this.takesBooleans = free && (types.isEmpty() || types.contains("boolean"));
    }

    String name() {
        return name;
    }

    /** Whether the schema says of what type the column is. */
    boolean typed() {
        return !types.isEmpty();
    }

    boolean named() {
        return !name.isEmpty();
    }

    boolean isDate() {
        return date;
    }

    /** Ids and dates are text whatever they look like: {@code 20130101} is a date, and {@code 7} an id. */
    boolean takesNumbers() {
        return takesNumbers;
    }

    boolean takesBooleans() {
        return takesBooleans;
    }

    /** Whether numbers and truth values have to become text. */
    boolean onlyText() {
        return date || identity || (types.contains("string") && !takesNumbers && !takesBooleans);
    }

    /** What an empty cell means. */
    Empty empty() {
        if (date) {
            return Empty.ABSENT;
        }
        if (identity) {
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
