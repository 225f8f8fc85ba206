package org.performanceplatform.cli.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What files change, or changed.
 *
 * @param version of the configuration that it starts from
 * @param unchanged how many things are as the files say
 */
public record Plan(long version, List<Change> changes, int unchanged) {

    /** @param fields the fields that get another value */
    public record Change(String kind, String item, boolean isNew, List<Field> fields) {}

    /**
     * @param before null if there was nothing
     * @param after null if there will be nothing
     */
    public record Field(String name, JsonNode before, JsonNode after) {}

    static Plan of(JsonNode answer) {
        List<Change> changes = new ArrayList<>();
        answer.path("changes").forEach(change -> {
            List<Field> fields = new ArrayList<>();
            change.path("fields")
                    .forEach(field -> fields.add(
                            new Field(field.path("field").asText(), field.get("before"), field.get("after"))));
            changes.add(new Change(
                    change.path("kind").asText(),
                    change.path("item").asText(),
                    change.path("action").asText().equals("create"),
                    fields));
        });
        return new Plan(
                answer.path("version").asLong(),
                changes,
                answer.path("unchanged").asInt());
    }

    public long created() {
        return changes.stream().filter(Change::isNew).count();
    }

    public long changed() {
        return changes.size() - created();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
