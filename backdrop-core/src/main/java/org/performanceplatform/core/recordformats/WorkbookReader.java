package org.performanceplatform.core.recordformats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads one sheet of a workbook: its first row that is not empty names the columns, every further one is a record. Rows
 * that begin with {@code #} and a column {@code comment} are kept, unlike in CSV (ecosystem section 2.3).
 */
final class WorkbookReader implements RecordReader {

    private static final int SHEETS_NAMED = 10;

    private final WorkbookFile file;
    private final ColumnTypes types;
    private final SheetCells cells;
    private final Limits limits;
    private ReadableWorkbook workbook;
    private Stream<Row> stream;
    private Iterator<Row> rows;
    private Header header;
    private int index;

    private WorkbookReader(WorkbookFile file, BodyDescription description, Limits limits) {
        this.file = file;
        this.types = ColumnTypes.of(description.schema());
        this.cells = new SheetCells(limits);
        this.limits = limits;
    }

    static RecordReader open(InputStream bytes, BodyDescription description, Limits limits) {
        WorkbookReader reader = new WorkbookReader(WorkbookFile.of(bytes), description, limits);
        boolean opened = false;
        try {
            reader.start(description.sheet());
            opened = true;
        } catch (IOException | RuntimeException e) {
            throw explained(e);
        } finally {
            if (!opened) {
                reader.close();
            }
        }
        return reader;
    }

    private void start(Optional<String> wanted) throws IOException {
        WorkbookScan.Found found = WorkbookScan.check(file, limits);
        if (!found.flawed().isEmpty()) {
            FlawedCells.rewrite(file, found.flawed(), found.texts());
        }
        if (found.strict()) {
            StrictWorkbook.rewrite(file);
        }
        workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(found.styled(), true));
        Sheet sheet = wanted.map(this::named).orElseGet(workbook::getFirstSheet);
        stream = sheet.openStream();
        rows = stream.iterator();
    }

    private Sheet named(String name) {
        return workbook.findSheet(name)
                .orElseThrow(() -> new RecordFormatException(
                        Fault.NO_SUCH_SHEET,
                        Position.NONE,
                        "The workbook has no sheet named " + Places.shown(name) + "; it has "
                                + workbook.getSheets()
                                        .limit(SHEETS_NAMED)
                                        .map(sheet -> Places.shown(sheet.getName()))
                                        .collect(Collectors.joining(", "))));
    }

    @Override
    public ReadRecord next() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.stream().allMatch(SheetCells::empty)) {
                    continue;
                }
                if (header != null) {
                    return record(row);
                }
                header = Header.of(row.stream().map(SheetCells::name).toList(), row.getRowNum(), types);
            }
        } catch (RuntimeException e) {
            throw explained(e);
        }
        if (header == null) {
            throw Header.missing();
        }
        return null;
    }

    private ReadRecord record(Row row) {
        if (index >= limits.records()) {
            throw limits.tooManyRecords();
        }
        Position position = new Position(index++, row.getRowNum(), "");
        try {
            return new ReadRecord(values(row, position), position);
        } catch (RecordFormatException e) {
            throw e.ofOneRecord();
        }
    }

    private Map<String, Object> values(Row row, Position position) {
        for (int i = header.width(); i < row.getCellCount(); i++) {
            if (!SheetCells.empty(row.getCell(i))) {
                throw header.ragged(row.getRowNum(), position.record(), i + 1);
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        long characters = 0;
        for (int i = 0; i < header.width(); i++) {
            Column column = header.column(i);
            Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
            put(values, column, cell, position);
            Object value = values.get(column.name());
            characters += value instanceof String ? ((String) value).length() : 0;
            if (characters > limits.recordCharacters()) {
                throw limits.recordTooLarge(position);
            }
        }
        return values;
    }

    private void put(Map<String, Object> values, Column column, Cell cell, Position position) {
        boolean empty = SheetCells.empty(cell);
        if (!empty && !column.named()) {
            throw Header.nameless(position.at(column.label()));
        }
        if (!empty) {
            values.put(column.name(), cells.value(cell, column, position));
        } else if (column.named()) {
            switch (column.empty()) {
                case NULL -> values.put(column.name(), null);
                case TEXT -> values.put(column.name(), "");
                case ABSENT -> {}
            }
        }
    }

    /** The library throws whatever a broken workbook makes it stumble over. */
    private static RuntimeException explained(Exception problem) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable cause = problem; cause != null && chain.size() < 20; cause = cause.getCause()) {
            if (cause instanceof RecordFormatException) {
                return (RecordFormatException) cause;
            }
            chain.add(cause);
        }
        return WorkbookFile.broken("The workbook is broken; open it in Excel or LibreOffice and save it anew", problem);
    }

    @Override
    public void close() {
        try (file) {
            if (stream != null) {
                stream.close();
            }
            if (workbook != null) {
                workbook.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
