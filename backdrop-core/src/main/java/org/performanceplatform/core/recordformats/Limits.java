package org.performanceplatform.core.recordformats;

/**
 * How much a body may hold. What is beyond is refused while it is being read, so that memory stays flat whatever is
 * sent.
 *
 * @param bodyBytes bytes as sent
 * @param inflatedBytes bytes after gzip is undone, and of all parts of a workbook together
 * @param records records in one request
 * @param recordCharacters characters in one record, its names and texts together
 * @param nesting how deep lists and objects may be nested; a record of plain values has depth 1
 * @param numberCharacters digits, sign, point and exponent of one number
 */
public record Limits(
        long bodyBytes, long inflatedBytes, int records, int recordCharacters, int nesting, int numberCharacters) {

    private static final int KIBIBYTE = 1024;
    private static final int MEBIBYTE = 1024 * KIBIBYTE;
    private static final int LONGEST_NAME = 10_000;

    /** The platform's defaults (design section 11); a record holds 100 fields of 8 KiB and their names. */
    public static final Limits DEFAULT = new Limits(32L * MEBIBYTE, 128L * MEBIBYTE, 100_000, MEBIBYTE, 16, 500);

    RecordFormatException tooManyRecords() {
        return new RecordFormatException(
                Fault.TOO_MANY_RECORDS,
                Position.ofRecord(records),
                String.format("A request may hold at most %,d records; send the rest in further requests", records));
    }

    RecordFormatException recordTooLarge(Position position) {
        return recordTooLarge(position, "");
    }

    /** @param guess how that may have come about */
    RecordFormatException recordTooLarge(Position position, String guess) {
        return new RecordFormatException(
                Fault.RECORD_TOO_LARGE,
                position,
                String.format("%s is longer than %,d characters", Places.subject(position), recordCharacters) + guess);
    }

    /** The most characters in the name of one field: a record may be made of it alone, but nobody needs such a name. */
    int nameCharacters() {
        return Math.min(recordCharacters, LONGEST_NAME);
    }

    RecordFormatException nameTooLong(Position position) {
        return new RecordFormatException(
                Fault.RECORD_TOO_LARGE,
                position,
                String.format("%s has a name of more than %,d characters", Places.subject(position), nameCharacters()));
    }

    RecordFormatException numberTooLong(Position position) {
        return new RecordFormatException(
                Fault.NUMBER_TOO_LONG,
                position,
                String.format(
                        "%s has a number of more than %d characters", Places.subject(position), numberCharacters));
    }

    RecordFormatException nestedTooDeeply(Position position) {
        return new RecordFormatException(
                Fault.NESTED_TOO_DEEPLY,
                position,
                String.format("%s is nested more than %d levels deep", Places.subject(position), nesting));
    }
}
