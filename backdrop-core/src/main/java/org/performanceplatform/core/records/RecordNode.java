package org.performanceplatform.core.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** A record as the JSON tree that a schema is applied to. */
final class RecordNode {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordNode() {}

    static ObjectNode of(Map<String, Object> record) {
        ObjectNode node = NODES.objectNode();
        record.forEach((key, value) -> node.set(key, value(value)));
        return node;
    }

    @SuppressWarnings("unchecked")
    private static JsonNode value(Object value) {
        if (value instanceof String text) {
            return NODES.textNode(text);
        }
        if (value instanceof Long number) {
            return NODES.numberNode((long) number);
        }
        if (value instanceof Double number) {
            return NODES.numberNode((double) number);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof BigInteger number) {
            return NODES.numberNode(number);
        }
        if (value instanceof List<?> items) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(value(item)));
            return array;
        }
        return value instanceof Map<?, ?> object ? of((Map<String, Object>) object) : NODES.nullNode();
    }
}
