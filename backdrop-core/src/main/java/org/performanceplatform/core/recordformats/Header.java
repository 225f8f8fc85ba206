package org.performanceplatform.core.recordformats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The header row of a table: the columns that its rows fill. */
final class Header {

    private final List<Column> columns;

    private Header(List<Column> columns) {
        this.columns = columns;
    }

    /**
     * Reads a header row; blanks around names are dropped.
     *
     * @throws RecordFormatException where two columns have one name, or none has any
     */
    static Header of(List<String> names, long row, ColumnTypes types) {
        List<Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String given : names) {
            String name = given.strip();
            if (!name.isEmpty() && !seen.add(name)) {
                throw new RecordFormatException(
                        Fault.BAD_HEADER,
                        Position.ofRow(row).at(name),
                        "The header row has two columns named " + Places.shown(name));
            }
            columns.add(new Column(name, columns.size(), types.of(name)));
        }
        if (seen.isEmpty()) {
            throw missing();
        }
        return new Header(columns);
    }

    static RecordFormatException missing() {
        return new RecordFormatException(
                Fault.NO_HEADER, Position.NONE, "The table has no header row; its first row has to name the columns");
    }

    int width() {
        return columns.size();
    }

    Column column(int index) {
        return columns.get(index);
    }

    /** A row with a value in a column without a name cannot be stored. */
    static RecordFormatException nameless(Position position) {
        return new RecordFormatException(
                Fault.BAD_HEADER,
                position,
                Places.subject(position) + " has a value, but the header row has no name for the column");
    }

    /** A row of another length than the header row; in the words of the reference (ecosystem section 2.2), and where. */
    RecordFormatException ragged(long row, int record, int values) {
        boolean more = values > width();
        String label = more ? Column.letters(width()) : column(values).label();
        return new RecordFormatException(
                Fault.RAGGED_ROW,
                new Position(record, row, label),
                String.format(
                        "Some rows in the file contain %s values than columns: row %d has %d for %d columns, %s column %s",
                        more ? "more" : "fewer",
                        row,
                        values,
                        width(),
                        more ? "the first too many in" : "none in",
                        Places.shown(label)));
    }
}
