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
import java.util.Iterator;

/**
 * Cuts a table of text into tables of fewer rows, each with the header. The cells are passed on as they are: what they mean is for the
 * write API to say, which knows the data type's schema.
 */
final class CsvBatches implements Batches {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final int largestCount;
    private CsvRecord header;
    private int sent;

    CsvBatches(InputStream content, int largestCount) {
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
                header = rows.next();
            }
            if (!rows.hasNext()) {
                return null;
            }
            return batch();
        } catch (UncheckedIOException failure) {
            throw failure.getCause() instanceof CharacterCodingException ? notUtf8() : failure.getCause();
        } catch (CsvParseException broken) {
            throw new UnreadableFileException("not CSV after record " + sent + ": " + broken.getMessage());
        }
    }

    private Batch batch() throws IOException {
        var table = new StringWriter();
        int count = 0;
        try (CsvWriter writer = CsvWriter.builder().build(table)) {
            writer.writeRecord(
                    header.getFields().stream().map(CsvBatches::withoutMark).toList());
            while (count < largestCount && rows.hasNext()) {
                writer.writeRecord(rows.next().getFields());
                count++;
            }
        }
        var batch = new Batch(
                sent + 1, count, "text/csv; charset=utf-8", table.toString().getBytes(StandardCharsets.UTF_8));
        sent += count;
        return batch;
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
