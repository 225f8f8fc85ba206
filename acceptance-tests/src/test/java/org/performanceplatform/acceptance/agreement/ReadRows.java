package org.performanceplatform.acceptance.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** What the read API answered: buckets without nesting, each with the fields of its group. */
record ReadRows(List<JsonNode> rows) {

    static ReadRows of(JsonNode answer) {
        List<JsonNode> rows = new ArrayList<>();
        for (JsonNode row : answer.path("data")) {
            if (row.path("values").isArray()) {
                for (JsonNode bucket : row.path("values")) {
                    ObjectNode with = row.deepCopy();
                    with.remove("values");
                    rows.add(with.setAll((ObjectNode) bucket));
                }
            } else {
                rows.add(row);
            }
        }
        return new ReadRows(rows);
    }

    ReadRows where(Predicate<JsonNode> condition) {
        return new ReadRows(rows.stream().filter(condition).toList());
    }

    /** The rows whose field, as text, is this one. */
    ReadRows where(String field, String text) {
        return where(row -> row.path(field).asText().equals(text));
    }

    /** The rows that begin at an instant. */
    ReadRows at(Instant start) {
        return where(row -> start(row).equals(start));
    }

    /** The rows of the last period of all that are over. */
    ReadRows latest(Instant now) {
        Instant last = starts(now).get(starts(now).size() - 1);
        return at(last);
    }

    /** When the periods that are over begin, in order. */
    List<Instant> starts(Instant now) {
        return rows.stream()
                .filter(row -> !row.has("_end_at")
                        || !instant(row.path("_end_at").asText()).isAfter(now))
                .map(ReadRows::start)
                .distinct()
                .sorted()
                .toList();
    }

    /** The number in a field of the last row, or empty. */
    OptionalDouble number(String field) {
        OptionalDouble number = OptionalDouble.empty();
        for (JsonNode row : rows) {
            number = row.path(field).isNumber()
                    ? OptionalDouble.of(row.path(field).doubleValue())
                    : OptionalDouble.empty();
        }
        return number;
    }

    /** The sum of a field, or empty where no row has it. */
    OptionalDouble sum(String field) {
        List<JsonNode> known = rows.stream()
                .map(row -> row.path(field))
                .filter(JsonNode::isNumber)
                .toList();
        return known.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        known.stream().mapToDouble(JsonNode::doubleValue).sum());
    }

    private static Instant start(JsonNode row) {
        return instant(row.path("_start_at").asText(row.path("_timestamp").asText()));
    }

    private static Instant instant(String text) {
        return text.isEmpty() ? Instant.EPOCH : OffsetDateTime.parse(text).toInstant();
    }
}
