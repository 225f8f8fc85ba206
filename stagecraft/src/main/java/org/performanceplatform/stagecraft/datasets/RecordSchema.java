package org.performanceplatform.stagecraft.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.performanceplatform.stagecraft.datatypes.DataType;

/**
 * The schema of a data set's records: its data type's, after one that wants a {@code _timestamp}
 * ({@code reference/stagecraft.md} section 6.1).
 */
final class RecordSchema {

    private RecordSchema() {}

    static JsonNode of(String dataGroup, DataType type) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (type.schema.hasNonNull("$schema")) {
            schema.set("$schema", type.schema.get("$schema"));
        }
        schema.put("description", "Schema for " + dataGroup + "/" + type.name);
        ObjectNode definitions = schema.putObject("definitions");
        definitions.set("_timestamp", DataType.DEFAULT_SCHEMA);
        schema.putArray("allOf").addObject().put("$ref", "#/definitions/_timestamp");
        if (!type.schema.equals(DataType.DEFAULT_SCHEMA)) {
            String place = "#/definitions/" + type.name;
            definitions.set(type.name, moved(type.schema, place));
            schema.withArray("allOf").addObject().put("$ref", place);
        }
        return schema;
    }

    /** The schema with its references to itself leading to where it now stands. */
    private static JsonNode moved(JsonNode schema, String place) {
        if (schema.isArray()) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(java.util.stream.StreamSupport.stream(schema.spliterator(), false)
                            .map(item -> moved(item, place))
                            .toList());
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode moved = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.properties()) {
            boolean reference =
                    property.getKey().equals("$ref") && property.getValue().isTextual();
            moved.set(
                    property.getKey(),
                    reference
                            ? TextNode.valueOf(
                                    place + property.getValue().asText().substring(1))
                            : moved(property.getValue(), place));
        }
        return moved;
    }
}
