package org.performanceplatform.read.columns;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collection;

/**
 * A field that records have.
 *
 * @param type {@code number}, {@code text}, {@code boolean}, {@code datetime}, {@code mixed}, or {@code null} if it never has
 *     a value
 * @param values the number of distinct values, null not counted
 * @param more whether there are more than that; only said if so
 */
public record FieldSummary(
        @JsonProperty("name") String name,
        @JsonProperty("type") String type,
        @JsonProperty("values") long values,

        @JsonProperty("more") @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean more) {

    /** The type of a field without values. */
    public static final String NONE = "null";

    /** The summary of a field with these distinct canonical values. */
    public static FieldSummary of(String field, Collection<Object> distinct) {
        String type = NONE;
        long values = 0;
        for (Object value : distinct) {
            if (value != null) {
                type = typeWith(type, value);
                values++;
            }
        }
        return new FieldSummary(field, type, values, false);
    }

    /**
     * The type of a field that has one more value.
     *
     * @param type as it was without it
     * @param value canonical, not null
     */
    public static String typeWith(String type, Object value) {
        return type.equals(NONE) || type.equals(type(value)) ? type(value) : "mixed";
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
