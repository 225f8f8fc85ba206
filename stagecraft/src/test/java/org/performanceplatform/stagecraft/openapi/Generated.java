package org.performanceplatform.stagecraft.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Values that fit a schema of the description, and such as do not. */
final class Generated {

    private static final List<String> ODD_TEXTS = List.of(
            "x",
            "a-slug",
            "\u0000",
            "' or 1=1 --",
            "%",
            "{}",
            "\u202e\ud83d\ude00",
            "0",
            "-1",
            "null",
            "é".repeat(300),
            " ");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;
    private final Random random;

    Generated(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    boolean yes() {
        return random.nextBoolean();
    }

    /** A value of a path or query parameter; never empty, and never a path of its own. */
    String parameter(String name, JsonNode schema) {
        if (random.nextBoolean() && (name.equals("limit") || name.equals("offset"))) {
            return "1";
        }
        return switch (random.nextInt(4)) {
            case 0 -> UUID.randomUUID().toString();
            case 1 -> "1";
            case 2 -> "slug-" + random.nextInt(100);
            default -> pick(ODD_TEXTS);
        };
    }

    /** A body: mostly one that fits, sometimes one with a value replaced, sometimes no JSON at all. */
    String body(JsonNode schema) {
        return switch (random.nextInt(6)) {
            case 0 -> pick(List.of("", "{", "null", "[]", "3", "\"x\"", "{\"a\":1,\"a\":2}", "[".repeat(2000)));
            case 1, 2 -> spoilt(value(schema, 0)).toString();
            default -> value(schema, 0).toString();
        };
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            return value(document.at(schema.path("$ref").asText().substring(1)), depth);
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.has(choice)) {
                JsonNode choices = schema.path(choice);
                return value(choices.path(random.nextInt(choices.size())), depth);
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        JsonNode type = schema.path("type");
        String name = type.isArray() ? type.path(random.nextInt(type.size())).asText() : type.asText();
        return switch (name) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> JSON.numberNode(pick(List.of(0L, 1L, 86400L, -1L, Long.MAX_VALUE)));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> text(schema);
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean required = schema.path("required").toString().contains('"' + property.getKey() + '"');
            if (required || depth < 4 && random.nextInt(3) > 0) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = depth > 3 ? 0 : random.nextInt(3);
        for (int index = 0; index < size; index++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> JSON.textNode(UUID.randomUUID().toString());
            case "date-time" -> JSON.textNode("2027-01-01T00:00:00Z");
            default ->
                JSON.textNode(random.nextInt(3) == 0 ? pick(ODD_TEXTS) : "t" + Integer.toHexString(random.nextInt()));
        };
    }

    private JsonNode spoilt(JsonNode value) {
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new java.util.ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = pick(names);
            object.set(name, pick(List.of(JSON.numberNode(1.5), JSON.arrayNode(), JSON.objectNode(), JSON.nullNode())));
            object.put("unknown", 1);
        }
        return value;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
