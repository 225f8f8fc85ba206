package org.performanceplatform.core.recordformats;

/** Writes places into messages. */
final class Places {

    private Places() {}

    /**
     * The beginning of a sentence: {@code Record 3}, {@code Row 4}, {@code Row 4, column count}, {@code The body}. Records are
     * numbered from 0, as in the answer's JSON Pointers; rows from 1, as programs show them.
     */
    static String subject(Position position) {
        String whole = position.row() > 0
                ? "Row " + position.row()
                : position.record() >= 0 ? "Record " + position.record() : "The body";
        return position.column().isEmpty() ? whole : whole + ", column " + shown(position.column());
    }

    /** A text of the sender's, short enough for a message and without control characters. */
    static String shown(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
    }
}
