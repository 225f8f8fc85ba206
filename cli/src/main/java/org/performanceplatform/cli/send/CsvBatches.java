package org.performanceplatform.cli.send;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts a table of text into tables of fewer rows, each with the header, and a column of ids in front if it has none. The cells are passed on
 * as they are: what they mean is for the write API to say, which knows the data type's schema. Rows without any value are left out.
 */
final class CsvBatches implements Batches {

    private static final Pattern LINE = Pattern.compile("\\d+$");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final int largestCount;
    private final RecordIds ids;
    private List<String> header;
    private CsvRecord row;
    private int sent;

    CsvBatches(InputStream content, int largestCount, RecordIds ids) {
        this.ids = ids;
        var text = new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text);
        this.rows = reader.iterator();
        this.largestCount = largestCount;
    }

    @Override
    public Batch next() throws IOException {
        try {
            if (header == null && rows.hasNext()) {
                header = rows.next().getFields().stream()
                        .map(CsvBatches::withoutMark)
                        .toList();
                row = nextRow();
            }
            return row == null ? null : batch();
        } catch (UncheckedIOException failure) {
            throw failure.getCause() instanceof CharacterCodingException ? notUtf8() : failure.getCause();
        } catch (CsvParseException broken) {
            throw notCsv(broken);
        }
    }

    private Batch batch() throws IOException {
        var table = new StringWriter();
        List<Long> rowNumbers = new ArrayList<>();
        int count = 0;
        try (CsvWriter writer = CsvWriter.builder().build(table)) {
            writer.writeRecord(ownId() < 0 ? inFront(RecordIds.FIELD, header) : header);
            while (count < largestCount && row != null) {
                count++;
                writer.writeRecord(withId(whole(row), sent + count));
                rowNumbers.add(row.getStartingLineNumber());
                row = nextRow();
            }
        }
        var batch = new Batch(
                sent + 1,
                count,
                "text/csv; charset=utf-8",
                table.toString().getBytes(StandardCharsets.UTF_8),
                rowNumbers);
        sent += count;
        return batch;
    }

    private List<String> withId(List<String> fields, int place) {
        int column = ownId();
        if (column >= 0 && !fields.get(column).isEmpty()) {
            return fields;
        }
        String id = ids.of(place, String.join("\u001f", header) + "\u001e" + String.join("\u001f", fields));
        if (column < 0) {
            return inFront(id, fields);
        }
        List<String> all = new ArrayList<>(fields);
        all.set(column, id);
        return all;
    }

    private int ownId() {
        return header.stream().map(String::strip).toList().indexOf(RecordIds.FIELD);
    }

    private static List<String> inFront(String field, List<String> others) {
        return Stream.concat(Stream.of(field), others.stream()).toList();
    }

    /** The next row that has a value; null after the last. */
    private CsvRecord nextRow() {
        while (rows.hasNext()) {
            CsvRecord next = rows.next();
            if (!next.getFields().stream().allMatch(String::isBlank)) {
                return next;
            }
        }
        return null;
    }

    /** The fields of a row; with an id in front of them the write API could not say how many there were. */
    private List<String> whole(CsvRecord next) throws UnreadableFileException {
        List<String> fields = next.getFields();
        if (fields.size() != header.size()) {
            throw new UnreadableFileException(String.format(
                    "row %d has %d %s, and the header row %d; no record after %d was sent",
                    next.getStartingLineNumber(),
                    fields.size(),
                    fields.size() == 1 ? "value" : "values",
                    header.size(),
                    sent));
        }
        return fields;
    }

    private UnreadableFileException notCsv(CsvParseException broken) {
        Matcher line = LINE.matcher(broken.getMessage());
        String cause = broken.getCause() == null
                ? ""
                : String.valueOf(broken.getCause().getMessage());
        return new UnreadableFileException("not CSV after record " + sent + ": in the row that begins in line "
                + (line.find() ? line.group() : "1")
                + (cause.contains("quote")
                        ? " a quote is out of place; a value with quotes is written \"as \"\"this\"\"\""
                        : " a value is too long; perhaps a quote in it is never closed"));
    }

    private static String withoutMark(String field) {
        return field.startsWith(BYTE_ORDER_MARK) ? field.substring(1) : field;
    }

    private UnreadableFileException notUtf8() {
        return new UnreadableFileException(
                "a byte that is not UTF-8 after record " + sent + "; save the file as UTF-8");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
