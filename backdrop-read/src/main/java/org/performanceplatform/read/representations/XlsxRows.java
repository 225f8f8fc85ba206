package org.performanceplatform.read.representations;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows as a workbook with typed cells: numbers, booleans and times as such. Times are UTC. */
final class XlsxRows {

    private static final int ROWS_OF_A_SHEET = 1_048_576;
    private static final int ROWS_BETWEEN_FLUSHES = 1000;
    private static final int LONGEST_TEXT = 32_767;
    private static final long LARGEST_EXACT = 1L << 53;
    private static final Instant FIRST_DAY = Instant.parse("1900-03-01T00:00:00Z");

    private XlsxRows() {}

    static void write(Rows rows, OutputStream out) throws IOException {
        try (RereadRows all = RereadRows.of(rows)) {
            write(all, out);
        }
    }

    private static void write(RereadRows rows, OutputStream out) throws IOException {
        List<String> header = new ArrayList<>(rows.keys());
        try (Workbook workbook = new Workbook(out, "Performance Platform", "1.0");
                Rows.Cursor cursor = rows.open()) {
            int sheets = 1;
            Worksheet sheet = sheet(workbook, sheets, header);
            int line = 1;
            while (cursor.hasNext()) {
                for (Map<String, Object> row : Flattening.of(cursor.next())) {
                    if (line == ROWS_OF_A_SHEET) {
                        sheet.finish();
                        sheets++;
                        sheet = sheet(workbook, sheets, header);
                        line = 1;
                    }
                    writeRow(sheet, line, header, row);
                    line++;
                    if (line % ROWS_BETWEEN_FLUSHES == 0) {
                        sheet.flush();
                    }
                }
            }
            sheet.finish();
        }
    }

    private static Worksheet sheet(Workbook workbook, int number, List<String> header) {
        Worksheet sheet = workbook.newWorksheet("Data " + number);
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
        }
        return sheet;
    }

    private static void writeRow(Worksheet sheet, int line, List<String> header, Map<String, Object> row) {
        for (int column = 0; column < header.size(); column++) {
            write(sheet, line, column, row.get(header.get(column)));
        }
    }

    private static void write(Worksheet sheet, int line, int column, Object value) {
        Object cell = value instanceof Date date ? date.toInstant() : value;
        if (cell instanceof Boolean truth) {
            sheet.value(line, column, truth);
        } else if (cell instanceof Number number && isExact(number)) {
            sheet.value(line, column, number);
        } else if (cell instanceof Instant instant && !instant.isBefore(FIRST_DAY)) {
            sheet.value(line, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            sheet.style(line, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (cell instanceof String text) {
            writeText(sheet, line, column, text);
        } else if (cell != null) {
            writeText(sheet, line, column, CsvRows.cell(cell));
        }
    }

    /**
     * The text in its cell: the workbook's common table of texts would have to be held in memory until the end. Only there blanks at the
     * ends are kept.
     */
    private static void writeText(Worksheet sheet, int line, int column, String text) {
        String cell = shortened(text);
        if (cell.equals(cell.strip())) {
            sheet.inlineString(line, column, cell);
        } else {
            sheet.value(line, column, cell);
        }
    }

    /** Workbooks know only doubles; a longer integer is written as text rather than rounded. */
    private static boolean isExact(Number number) {
        return number instanceof Double
                ? Double.isFinite(number.doubleValue())
                : Math.abs(number.longValue()) <= LARGEST_EXACT && number.longValue() != Long.MIN_VALUE;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
