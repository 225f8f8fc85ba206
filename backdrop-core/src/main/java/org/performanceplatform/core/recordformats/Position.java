package org.performanceplatform.core.recordformats;

/**
 * A place in a body of records.
 *
 * @param record the record's index, from 0; −1 for what belongs to no single record
 * @param row the row as a person counts it, from 1: the line of a CSV or NDJSON text, the row of a sheet; 0 for JSON
 * @param column the name of the column or field; where it has none, its letter in a sheet; empty for a whole row
 */
public record Position(int record, long row, String column) {

    /** No particular place. */
    public static final Position NONE = new Position(-1, 0, "");

    /** A record of a format without rows. */
    static Position ofRecord(int record) {
        return new Position(record, 0, "");
    }

    /** A row that is no record, or not yet one, such as the header. */
    static Position ofRow(long row) {
        return new Position(-1, row, "");
    }

    /** The cell or field of that name at this place. */
    Position at(String name) {
        return new Position(record, row, name);
    }
}
