package org.performanceplatform.read.columns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collection;

/**
 * A field that records have.
 *
 * @param type {@code number}, {@code text}, {@code boolean}, {@code datetime}, {@code mixed}, or {@code null} if it never has
 *     a value
 * @param values the number of distinct values, null not counted
 */
public record FieldSummary(
        @JsonProperty("name") String name,
        @JsonProperty("type") String type,
        @JsonProperty("values") long values) {

    private static final String NONE = "null";

    /** The summary of a field with these distinct canonical values. */
    public static FieldSummary of(String field, Collection<Object> distinct) {
        String type = NONE;
        long values = 0;
        for (Object value : distinct) {
            if (value != null) {
                type = values == 0 || type.equals(type(value)) ? type(value) : "mixed";
                values++;
            }
        }
        return new FieldSummary(field, type, values);
    }

    private static String type(Object value) {
        if (value instanceof Number) {
            return "number";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        return value instanceof Instant ? "datetime" : "text";
    }
}
