package org.performanceplatform.read.representations;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.performanceplatform.core.query.Row;

/**
 * Writes rows and their values as JSON, keys in alphabetical order as in the reference. Names and times come again row after row, and
 * are encoded once as far as they are remembered. For one answer.
 */
final class JsonRows {

    private static final int NAMES = 1000;
    private static final int TIMES_BITS = 10;

    private final JsonGenerator json;
    private final Map<String, SerializableString> names = new HashMap<>();
    private final Instant[] times = new Instant[1 << TIMES_BITS];
    private final SerializableString[] texts = new SerializableString[1 << TIMES_BITS];

    JsonRows(JsonGenerator json) {
        this.json = json;
    }

    void write(Map<String, Object> row) throws IOException {
        json.writeStartObject();
        if (row instanceof Row sorted) {
            for (int place = 0; place < sorted.size(); place++) {
                writeMember(sorted.keyAt(place), sorted.valueAt(place));
            }
        } else {
            Map<String, Object> sorted = row instanceof SortedMap ? row : new TreeMap<>(row);
            for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                writeMember(entry.getKey(), entry.getValue());
            }
        }
        json.writeEndObject();
    }

    private void writeMember(String name, Object value) throws IOException {
        json.writeFieldName(encoded(name));
        write(value);
    }

    private SerializableString encoded(String name) {
        SerializableString known = names.get(name);
        if (known == null) {
            known = new SerializedString(name);
            if (names.size() < NAMES) {
                names.put(name, known);
            }
        }
        return known;
    }

    @SuppressWarnings("unchecked")
    private void write(Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Long || value instanceof Integer) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            writeFloating(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Instant instant) {
            json.writeString(text(instant));
        } else if (value instanceof Date date) {
            json.writeString(text(date.toInstant()));
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object member : list) {
                write(member);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            write((Map<String, Object>) map);
        } else {
            json.writeString(value.toString());
        }
    }

    /** JSON has no word for what is no number. */
    private void writeFloating(double number) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }

    private SerializableString text(Instant instant) {
        int place = instant.hashCode() * 0x9e3779b9 >>> (Integer.SIZE - TIMES_BITS);
        if (!instant.equals(times[place])) {
            times[place] = instant;
            texts[place] = new SerializedString(Times.text(instant, 'T'));
        }
        return texts[place];
    }
}
