package org.performanceplatform.write.transforms.formulas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.performanceplatform.core.layout.RecordFields;

/**
 * A record that a transform makes.
 *
 * @param fields plain values, {@code _id} and {@code _timestamp} among them
 * @param at its {@code _timestamp}
 */
public record Result(Map<String, Object> fields, Instant at) {

    /** A result about a span; further fields are put into {@link #fields}. */
    static Result of(String idText, Span span) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(RecordFields.ID, encoded(idText));
        fields.put(RecordFields.TIMESTAMP, span.start());
        fields.put(RecordFields.START_AT, span.start());
        if (span.end() != null) {
            fields.put(RecordFields.END_AT, span.end());
        }
        return new Result(fields, span.at());
    }

    /** A result that only has a moment. */
    static Result of(String idText, String timestamp) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(RecordFields.ID, encoded(idText));
        fields.put(RecordFields.TIMESTAMP, timestamp);
        return new Result(fields, Span.instant(timestamp));
    }

    /** The same with a field; null stands for no value. */
    Result with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** Its {@code _id}. */
    public String id() {
        return (String) fields.get(RecordFields.ID);
    }

    /**
     * The same with fields that the transform adds to every result, and an id that tells apart what only these do
     * ({@code reference/backdrop.md} section 4.1). The result's own values win.
     */
    public Result withAdditional(Map<String, Object> additional) {
        if (additional.isEmpty()) {
            return this;
        }
        Map<String, Object> all = new LinkedHashMap<>(additional);
        all.putAll(fields);
        List<String> parts = new ArrayList<>(List.of(id()));
        new TreeMap<>(additional).forEach((key, value) -> parts.add(key + ":" + value));
        all.put(RecordFields.ID, encoded(String.join("_", parts)));
        return new Result(all, at);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
