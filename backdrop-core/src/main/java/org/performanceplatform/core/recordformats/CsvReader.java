package org.performanceplatform.core.recordformats;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.InputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a CSV text (RFC 4180): a header row, then a record for each row. Lines that begin with {@code #}, a column
 * {@code comment} and rows without any value are passed over (ecosystem section 2.3).
 */
final class CsvReader implements RecordReader {

    private static final String COMMENT = "comment";

    private final Iterator<CsvRecord> rows;
    private final ColumnTypes types;
    private final TextCells cells;
    private final Limits limits;
    private Header header;
    private long row;
    private int index;
    private boolean ended;

    CsvReader(InputStream bytes, BodyDescription description, Limits limits) {
        this.rows = de.siegmar.fastcsv.reader.CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(bufferSize(limits))
                .build(
                        CsvRecordHandler.builder()
                                .maxFieldSize(limits.recordCharacters())
                                .maxRecordSize(limits.recordCharacters())
                                .build(),
                        CsvText.of(bytes, description.contentType().charset()))
                .iterator();
        this.types = ColumnTypes.of(description.schema());
        this.cells = new TextCells(limits);
        this.limits = limits;
    }

    /** Room for the longest value. The parser doubles its buffer from 16 Ki, and has to meet its maximum exactly. */
    private static int bufferSize(Limits limits) {
        return Math.max(2 * Integer.highestOneBit(limits.recordCharacters()), 16 * 1024);
    }

    @Override
    public ReadRecord next() {
        if (header == null) {
            List<String> names = fields();
            if (names == null) {
                throw Header.missing();
            }
            intact(names, Position.ofRow(row));
            header = Header.of(names, row, types);
        }
        for (List<String> fields = fields(); fields != null; fields = fields()) {
            if (!blank(fields)) {
                return record(fields);
            }
        }
        return null;
    }

    private ReadRecord record(List<String> fields) {
        if (index >= limits.records()) {
            throw limits.tooManyRecords();
        }
        Position position = new Position(index++, row, "");
        try {
            intact(fields, position);
            return new ReadRecord(values(fields, position), position);
        } catch (RecordFormatException e) {
            throw e.ofOneRecord();
        }
    }

    private Map<String, Object> values(List<String> fields, Position position) {
        if (fields.size() != header.width()) {
            throw header.ragged(row, position.record(), fields.size());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Column column = header.column(i);
            if (!column.name().equals(COMMENT)) {
                put(values, column, fields.get(i), position);
            }
        }
        return values;
    }

    private void put(Map<String, Object> values, Column column, String text, Position position) {
        if (!text.isEmpty()) {
            if (!column.named()) {
                throw Header.nameless(position.at(column.label()));
            }
            values.put(column.name(), cells.value(text, column, position));
            return;
        }
        if (!column.named()) {
            return;
        }
        switch (column.empty()) {
            case NULL -> values.put(column.name(), null);
            case TEXT -> values.put(column.name(), "");
            case ABSENT -> {}
        }
    }

    /** The fields of the next row that is no comment; null after the last. */
    private List<String> fields() {
        if (ended) {
            return null;
        }
        try {
            CsvRecord next = rows.next();
            row = next.getStartingLineNumber();
            List<String> fields = next.getFields();
            ended = fields.get(fields.size() - 1).endsWith(CsvText.END);
            return fields.get(0).equals(CsvText.END) ? null : fields;
        } catch (CsvParseException e) {
            throw CsvFaults.of(e, row, limits);
        }
    }

    private void intact(List<String> fields, Position position) {
        String last = fields.get(fields.size() - 1);
        if (last.indexOf(CsvRows.MISPLACED) == 0) {
            throw CsvFaults.misplacedQuote(position, fields);
        }
        if (ended) {
            throw CsvFaults.openQuote(position.at(label(fields.size() - 1)), last);
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).indexOf(CsvText.UNREADABLE) >= 0) {
                throw CsvFaults.wrongEncoding(position.at(label(i)));
            }
        }
    }

    private String label(int column) {
        boolean known = header != null && column < header.width();
        return known ? header.column(column).label() : Column.letters(column);
    }

    private static boolean blank(List<String> fields) {
        for (String field : fields) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        // holds nothing but the body's stream, which is the caller's
    }
}
