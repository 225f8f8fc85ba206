package org.performanceplatform.spotlight.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * A revision as the read API lists it.
 *
 * @param title the revision in words
 * @param at when the figure was changed
 * @param reason why, or null
 * @param field that was changed
 * @param start of the period that the figure is about
 * @param end the instant after its last
 * @param dimensions the other texts of the record, by field
 */
public record RevisedFigure(
        String title,
        Instant at,
        String reason,
        String field,
        Instant start,
        Instant end,
        Map<String, String> dimensions) {

    public RevisedFigure {
        dimensions = Map.copyOf(dimensions);
    }

    /** @throws java.time.DateTimeException if it is not in the read API's form */
    static RevisedFigure of(JsonNode node) {
        Map<String, String> dimensions = new HashMap<>();
        node.path("dimensions")
                .fields()
                .forEachRemaining(
                        entry -> dimensions.put(entry.getKey(), entry.getValue().asText()));
        return new RevisedFigure(
                node.path("title").asText(),
                time(node.path("at")),
                node.path("reason").textValue(),
                node.path("field").asText(),
                time(node.path("start_at")),
                time(node.path("end_at")),
                dimensions);
    }

    /** Whether it is about some of the time between two instants. */
    boolean overlaps(Instant from, Instant until) {
        return start.isBefore(until) && (end.isAfter(from) || start.equals(end) && !start.isBefore(from));
    }

    private static Instant time(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }
}
