package org.performanceplatform.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.performanceplatform.cli.token.Stagecraft;
import org.performanceplatform.core.datasets.DataSetName;

/** Makes the demo's organisations, data types, data sets and dashboards, in this order, unless they are there. */
final class DemoConfiguration {

    private final DemoFolder folder;
    private final Stagecraft stagecraft;
    private final Map<String, String> organisationIds = new HashMap<>();

    DemoConfiguration(DemoFolder folder, Stagecraft stagecraft) {
        this.folder = folder;
        this.stagecraft = stagecraft;
    }

    void load() {
        folder.organisations().forEach(this::organisation);
        folder.dataTypes().forEach(this::dataType);
        folder.dataSets().forEach(this::dataSet);
        folder.dashboards().forEach(this::dashboard);
    }

    private void organisation(JsonNode wanted) {
        String slug = wanted.get("slug").asText();
        Optional<JsonNode> existing = find("/organisation/node?slug=" + slug, "slug", slug);
        JsonNode node = existing.orElseGet(() -> {
            ObjectNode body = wanted.deepCopy();
            body.remove("type");
            body.put("type_id", organisationType(wanted.get("type").asText()));
            if (body.has("parent")) {
                body.put("parent_id", organisationIds.get(body.remove("parent").asText()));
            }
            return stagecraft.post("/organisation/node", body);
        });
        organisationIds.put(slug, node.get("id").asText());
    }

    private String organisationType(String name) {
        return find("/organisation/type?name=" + name, "name", name)
                .orElseGet(() -> stagecraft.post("/organisation/type", object().put("name", name)))
                .get("id")
                .asText();
    }

    private void dataType(JsonNode wanted) {
        String name = wanted.get("name").asText();
        if (find("/data-types?name=" + name, "name", name).isEmpty()) {
            stagecraft.post("/data-types", wanted);
        }
    }

    private void dataSet(JsonNode wanted) {
        String group = wanted.get("data_group").asText();
        String type = wanted.get("data_type").asText();
        String name = DataSetName.of(group, type).value();
        if (find("/data-sets?data-group=" + group + "&data-type=" + type, "name", name)
                .isEmpty()) {
            stagecraft.post("/data-sets", wanted);
        }
    }

    private void dashboard(JsonNode wanted) {
        String slug = wanted.get("slug").asText();
        if (find("/dashboard?slug=" + slug, "url", "/dashboard/" + slug).isPresent()) {
            return;
        }
        ObjectNode body = wanted.deepCopy();
        if (body.has("organisation")) {
            body.put(
                    "organisation", organisationIds.get(body.get("organisation").asText()));
        }
        stagecraft.post("/dashboard", body);
    }

    /** The item of a list whose field has this value, or ends with it. */
    private Optional<JsonNode> find(String path, String field, String value) {
        JsonNode list = stagecraft.get(path);
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.path(field).asText().endsWith(value))
                .findFirst();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
