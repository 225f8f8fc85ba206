package org.performanceplatform.read.representations;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows and their values in JSON, keys in alphabetical order as in the reference. */
final class JsonValues {

    private JsonValues() {}

    static void writeRow(JsonGenerator json, Map<String, Object> row) throws IOException {
        json.writeStartObject();
        Map<String, Object> sorted = row instanceof SortedMap ? row : new TreeMap<>(row);
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            json.writeFieldName(entry.getKey());
            write(json, entry.getValue());
        }
        json.writeEndObject();
    }

    @SuppressWarnings("unchecked")
    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Long || value instanceof Integer) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            writeFloating(json, number.doubleValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Instant instant) {
            json.writeString(Times.text(instant, 'T'));
        } else if (value instanceof Date date) {
            json.writeString(Times.text(date.toInstant(), 'T'));
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object member : list) {
                write(json, member);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            writeRow(json, (Map<String, Object>) map);
        } else {
            json.writeString(value.toString());
        }
    }

    /** JSON has no word for what is no number. */
    private static void writeFloating(JsonGenerator json, double number) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }
}
