package org.performanceplatform.stagecraft.moduletypes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what a validator would pass over in silence: a misspelt keyword, or one of another draft. */
final class SchemaKeywords {

    private static final Set<String> HOLD_NO_SCHEMA = Set.of(
            "$schema",
            "$ref",
            "title",
            "description",
            "type",
            "enum",
            "format",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "required",
            "minProperties",
            "maxProperties");
    private static final Set<String> HOLD_SCHEMAS =
            Set.of("items", "additionalItems", "additionalProperties", "not", "allOf", "anyOf", "oneOf");
    private static final Set<String> HOLD_NAMED_SCHEMAS =
            Set.of("properties", "patternProperties", "definitions", "dependencies");

    private SchemaKeywords() {}

    static Set<String> unknownIn(JsonNode schema) {
        Set<String> unknown = new TreeSet<>();
        collect(schema, unknown);
        return unknown;
    }

    private static void collect(JsonNode schema, Set<String> unknown) {
        if (schema.isArray()) {
            schema.forEach(each -> collect(each, unknown));
        }
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (HOLD_SCHEMAS.contains(keyword.getKey())) {
                collect(keyword.getValue(), unknown);
            } else if (HOLD_NAMED_SCHEMAS.contains(keyword.getKey())) {
                keyword.getValue().forEach(each -> collect(each, unknown));
            } else if (!HOLD_NO_SCHEMA.contains(keyword.getKey())) {
                unknown.add(keyword.getKey());
            }
        }
    }
}
