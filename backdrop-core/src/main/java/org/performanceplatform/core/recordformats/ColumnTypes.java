package org.performanceplatform.core.recordformats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which JSON types a schema admits for each field. Understood are {@code properties} at the top, in the branches of
 * {@code allOf}, and behind references within the schema; of each property {@code type}, or else the types of its
 * {@code enum}.
 */
final class ColumnTypes {

    private static final int LONGEST_CHAIN = 16;

    private final JsonNode schema;
    private final Map<String, Set<String>> types = new HashMap<>();

    private ColumnTypes(JsonNode schema) {
        this.schema = schema;
    }

    /** The types of that schema; of none, if it is null or missing. */
    static ColumnTypes of(JsonNode schema) {
        ColumnTypes types = new ColumnTypes(schema);
        if (schema != null) {
            types.collect(schema, 0);
        }
        return types;
    }

    /** The admitted types, as {@code integer}; empty where the schema does not say. */
    Set<String> of(String field) {
        return types.getOrDefault(field, Set.of());
    }

    private void collect(JsonNode node, int chain) {
        JsonNode here = resolved(node);
        here.path("properties").fields().forEachRemaining(field -> {
            Set<String> named = named(resolved(field.getValue()));
            if (!named.isEmpty()) {
                types.put(field.getKey(), named);
            }
        });
        if (chain < LONGEST_CHAIN) {
            here.path("allOf").forEach(branch -> collect(branch, chain + 1));
        }
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode here = node;
        for (int chain = 0;
                chain < LONGEST_CHAIN && here.path("$ref").asText("").startsWith("#/");
                chain++) {
            here = schema.at(here.path("$ref").asText().substring(1));
        }
        return here;
    }

    private static Set<String> named(JsonNode property) {
        Set<String> named = new TreeSet<>();
        JsonNode type = property.path("type");
        if (type.isTextual()) {
            named.add(type.asText());
        }
        type.forEach(each -> named.add(each.asText()));
        if (named.isEmpty()) {
            property.path("enum").forEach(each -> named.add(typeOf(each)));
        }
        return named;
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT, POJO -> "object";
            case NULL, MISSING, BINARY -> "null";
        };
    }
}
