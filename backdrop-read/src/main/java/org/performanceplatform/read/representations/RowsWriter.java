package org.performanceplatform.read.representations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes rows in any representation. Rows that are streamed never stand in memory at once. */
public final class RowsWriter {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private RowsWriter() {}

    /**
     * Writes the answer.
     *
     * @throws IOException if the stream fails, as when the client has gone
     */
    public static void write(Rows rows, Representation representation, OutputStream out) throws IOException {
        switch (representation) {
            case JSON -> writeJson(rows, out);
            case NDJSON -> writeLines(rows, out);
            case CSV -> CsvRows.write(rows, out);
            case XLSX -> XlsxRows.write(rows, out);
        }
        out.flush();
    }

    private static void writeJson(Rows rows, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out);
                Rows.Cursor cursor = rows.source().open()) {
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            JsonRows written = new JsonRows(json);
            while (cursor.hasNext()) {
                written.write(cursor.next());
            }
            json.writeEndArray();
            if (rows.next().isPresent()) {
                json.writeStringField("next", rows.next().get());
            }
            if (rows.warning().isPresent()) {
                json.writeStringField("warning", rows.warning().get());
            }
            json.writeEndObject();
        }
    }

    private static void writeLines(Rows rows, OutputStream out) throws IOException {
        try (JsonGenerator json = generator(out);
                Rows.Cursor cursor = rows.source().open()) {
            json.setRootValueSeparator(null);
            JsonRows written = new JsonRows(json);
            while (cursor.hasNext()) {
                for (Map<String, Object> row : Flattening.of(cursor.next())) {
                    written.write(row);
                    json.writeRaw('\n');
                }
            }
        }
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out);
    }
}
