package org.performanceplatform.read.representations;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows as RFC 4180 text ({@code reference/backdrop.md} section 3.12): the header is the sorted union of all keys; null and
 * missing are empty; no rows, no header. Text that a spreadsheet would take for a formula is preceded by an apostrophe;
 * numbers are left alone.
 */
final class CsvRows {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvRows() {}

    static void write(Rows rows, OutputStream out) throws IOException {
        try (RereadRows all = RereadRows.of(rows)) {
            if (!all.keys().isEmpty()) {
                write(all, out);
            }
        }
    }

    private static void write(RereadRows rows, OutputStream out) throws IOException {
        Set<String> header = rows.keys();
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(header.stream().map(CsvRows::protectedText).toList());
        try (Rows.Cursor cursor = rows.open()) {
            while (cursor.hasNext()) {
                for (Map<String, Object> row : Flattening.of(cursor.next())) {
                    List<String> cells = new ArrayList<>(header.size());
                    header.forEach(key -> cells.add(cell(row.get(key))));
                    csv.writeRecord(cells);
                }
            }
        }
        csv.flush();
    }

    /** A value as the text of a cell. */
    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        if (value instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)) {
            return plain(list);
        }
        return protectedText(plain(value));
    }

    private static String plain(Object value) {
        if (value instanceof Instant instant) {
            return Times.text(instant, ' ');
        }
        if (value instanceof Date date) {
            return Times.text(date.toInstant(), ' ');
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CsvRows::cell).collect(Collectors.joining("; "));
        }
        return value.toString();
    }

    private static String protectedText(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
