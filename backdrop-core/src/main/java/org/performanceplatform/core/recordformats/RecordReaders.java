package org.performanceplatform.core.recordformats;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.InputStream;

/** Opens readers for bodies of records. Made once; safe for use by several threads. */
public final class RecordReaders {

    private final Limits limits;
    private final JsonFactory json;

    public RecordReaders(Limits limits) {
        this.limits = limits;
        this.json = JsonRecords.factory(limits);
    }

    /**
     * Begins to read a body.
     *
     * @param body the bytes as sent; left open
     * @return a reader, to be closed by the caller
     * @throws RecordFormatException if it can already be seen that the body cannot be read
     * @throws java.io.UncheckedIOException if the connection fails, or a workbook cannot be put aside on disk
     */
    public RecordReader open(InputStream body, BodyDescription description) {
        RecordFormat format = description.contentType().format();
        InputStream bytes = Body.open(body, format, description.gzip(), limits);
        return switch (format) {
            case JSON -> JsonRecords.ofDocument(json, bytes, description, limits);
            case NDJSON -> JsonRecords.ofLines(json, bytes, description, limits);
            case CSV -> new CsvReader(bytes, description, limits);
            case XLSX, XLS -> WorkbookReader.open(bytes, description, limits);
        };
    }
}
