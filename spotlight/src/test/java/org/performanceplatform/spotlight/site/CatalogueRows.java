package org.performanceplatform.spotlight.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@link SmallPlatform} answers when the catalogue of services is read: of the rows in its files those of the time asked for. */
final class CatalogueRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CatalogueRows() {}

    /** The rows by quarter and service of the type in {@code filter_by}. */
    static JsonNode ofType(String file, Map<String, String> query) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        rows(file, query.get("filter_by").replace("type:", ""), query).forEach(data::add);
        return answer;
    }

    /** The time of the oldest of all rows. */
    static JsonNode oldest(String file, Map<String, String> query) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        List.of("quarterly", "seasonally-adjusted").stream()
                .flatMap(type -> rows(file, type, query))
                .map(row -> row.path("_start_at").asText())
                .sorted()
                .limit(1)
                .forEach(time -> data.addObject().put("_timestamp", time));
        return answer;
    }

    private static Stream<JsonNode> rows(String file, String type, Map<String, String> query) {
        JsonNode all = SmallPlatform.read(file + "." + type + ".json").orElseThrow();
        return StreamSupport.stream(all.path("data").spliterator(), false).filter(row -> {
            Instant time = instant(row.path("_start_at").asText());
            return !time.isBefore(instant(query.get("start_at"))) && time.isBefore(instant(query.get("end_at")));
        });
    }

    private static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
