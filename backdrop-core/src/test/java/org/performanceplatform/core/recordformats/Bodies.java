package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Bodies for the tests, and what readers make of them. */
final class Bodies {

    static final RecordReaders READERS = new RecordReaders(Limits.DEFAULT);

    private Bodies() {}

    static BodyDescription description(RecordFormat format) {
        return BodyDescription.of(new ContentType(format, StandardCharsets.UTF_8));
    }

    static List<ReadRecord> read(RecordReaders readers, BodyDescription description, byte[] body) {
        return read(readers, description, new ByteArrayInputStream(body));
    }

    static List<ReadRecord> read(RecordReaders readers, BodyDescription description, InputStream body) {
        List<ReadRecord> records = new ArrayList<>();
        try (RecordReader reader = readers.open(body, description)) {
            for (ReadRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    /** What a reader makes of each record: its values, or the message of its refusal. */
    static List<Object> each(BodyDescription description, byte[] body) {
        List<Object> records = new ArrayList<>();
        try (RecordReader reader = READERS.open(new ByteArrayInputStream(body), description)) {
            boolean more = true;
            while (more) {
                try {
                    ReadRecord record = reader.next();
                    more = record != null;
                    if (more) {
                        records.add(record.values());
                    }
                } catch (RecordFormatException e) {
                    records.add(e.getMessage());
                    more = e.concernsOneRecord();
                }
            }
        }
        return records;
    }

    static List<Map<String, Object>> values(RecordFormat format, String body) {
        return read(READERS, description(format), body.getBytes(StandardCharsets.UTF_8)).stream()
                .map(ReadRecord::values)
                .toList();
    }

    static RecordFormatException refusal(RecordFormat format, String body) {
        return refusal(READERS, description(format), body.getBytes(StandardCharsets.UTF_8));
    }

    static RecordFormatException refusal(RecordReaders readers, BodyDescription description, byte[] body) {
        return refusal(readers, description, new ByteArrayInputStream(body));
    }

    static RecordFormatException refusal(RecordReaders readers, BodyDescription description, InputStream body) {
        RecordFormatException refusal =
                catchThrowableOfType(RecordFormatException.class, () -> read(readers, description, body));
        assertThat(refusal).as("refusal").isNotNull();
        return refusal;
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
