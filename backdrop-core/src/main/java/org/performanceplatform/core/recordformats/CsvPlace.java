package org.performanceplatform.core.recordformats;

/** Where a character of a CSV text stands (RFC 4180). */
enum CsvPlace {
    ROW_START,
    FIELD_START,
    PLAIN,
    QUOTED,
    /** After a quote within a quoted value: it may end the value, or be the first of two that stand for one. */
    AFTER_QUOTE,
    COMMENT;

    /** The place after a character; a quote that ends a value where none can end is taken for a part of it. */
    CsvPlace after(char character) {
        return switch (this) {
            case ROW_START -> character == '#' ? COMMENT : atStart(character);
            case FIELD_START -> atStart(character);
            case PLAIN -> character == ',' ? FIELD_START : endsLine(character) ? ROW_START : PLAIN;
            case QUOTED -> character == '"' ? AFTER_QUOTE : QUOTED;
            case AFTER_QUOTE -> character == ',' ? FIELD_START : endsLine(character) ? ROW_START : QUOTED;
            case COMMENT -> endsLine(character) ? ROW_START : COMMENT;
        };
    }

    /** Whether a quote before this character is out of place. */
    boolean refuses(char character) {
        return this == AFTER_QUOTE && character != ',' && character != '"' && !endsLine(character);
    }

    static boolean endsLine(char character) {
        return character == '\n' || character == '\r';
    }

    private static CsvPlace atStart(char character) {
        return switch (character) {
            case '"' -> QUOTED;
            case ',' -> FIELD_START;
            case '\n', '\r' -> ROW_START;
            default -> PLAIN;
        };
    }
}
