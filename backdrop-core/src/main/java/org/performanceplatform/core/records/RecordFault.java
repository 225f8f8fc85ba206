package org.performanceplatform.core.records;

/**
 * Something wrong with one record of a batch.
 *
 * @param record the record's index in the batch, from 0
 * @param pointer a JSON Pointer (RFC 6901) into the record, such as {@code /count}; empty for the record as a whole
 * @param code stable text for programs
 * @param message what the sender is told
 */
public record RecordFault(int record, String pointer, Code code, String message) {

    private static final int MOST_CHARACTERS = 1_000;

    /** What is wrong; the order is that in which the reference gives its messages ({@code backdrop.md} section 1.5). */
    public enum Code {
        UNREADABLE(Stage.READING),
        SCHEMA(Stage.SCHEMA),
        MISSING_ID_FIELDS(Stage.AUTO_IDS),
        UNREADABLE_DATE(Stage.DATES),
        IMPOSSIBLE_DATE(Stage.DATES),
        INVALID_KEY(Stage.RECORD),
        UNKNOWN_INTERNAL_FIELD(Stage.RECORD),
        INVALID_VALUE(Stage.RECORD),
        NOT_A_DATE(Stage.RECORD),
        INVALID_ID(Stage.RECORD),
        TOO_MANY_FIELDS(Stage.RECORD),
        TEXT_TOO_LONG(Stage.RECORD),
        PERSONAL_DATA(Stage.RECORD),
        SMALL_COUNT(Stage.RECORD);

        private final Stage stage;

        Code(Stage stage) {
            this.stage = stage;
        }

        Stage stage() {
            return stage;
        }

        /** Whether the record is well formed, and only exceeds a limit. */
        public boolean isLimit() {
            return this == TOO_MANY_FIELDS || this == TEXT_TOO_LONG;
        }

        /** The code in answers, such as {@code invalid-key}. */
        public String apiName() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The stages of validation, in the order of their messages. */
    enum Stage {
        READING,
        SCHEMA,
        AUTO_IDS,
        DATES,
        RECORD
    }

    /**
     * A record that could not be read.
     *
     * @param field the field or column at fault; empty for the record as a whole
     */
    public static RecordFault unreadable(int record, String field, String message) {
        return field.isEmpty()
                ? new RecordFault(record, "", Code.UNREADABLE, message)
                : at(record, field, Code.UNREADABLE, message);
    }

    /** The same, with a value that the message may repeat left out of it. */
    RecordFault withoutValue(String value) {
        return message.contains(value)
                ? new RecordFault(record, pointer, code, message.replace(value, "[not shown]"))
                : this;
    }

    /** The same with at most {@value #MOST_CHARACTERS} characters of its message, which may repeat a value of any length. */
    RecordFault shortened() {
        return shortened(MOST_CHARACTERS);
    }

    /** The same with at most so many characters of its message, and without a longer pointer. */
    public RecordFault shortened(int most) {
        return message.length() <= most && pointer.length() <= most
                ? this
                : new RecordFault(record, pointer.length() <= most ? pointer : "", code, shortened(message, most));
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, splitsPair ? most - 1 : most) + "…";
    }

    static RecordFault at(int record, String field, Code code, String message) {
        return new RecordFault(record, pointerTo(field), code, message);
    }

    /** The JSON Pointer to a field of a record. */
    public static String pointerTo(String field) {
        return "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
