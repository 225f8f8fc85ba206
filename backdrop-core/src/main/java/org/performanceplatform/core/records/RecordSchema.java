package org.performanceplatform.core.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.SpecVersionDetector;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON Schema of a data type, compiled once; draft 4 unless its {@code $schema} names another. It never fetches anything:
 * a schema that refers to another address is invalid. Safe for use by many threads.
 */
public final class RecordSchema {

    private static final RecordSchema ANYTHING = new RecordSchema(null);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonSchema schema;

    private RecordSchema(JsonSchema schema) {
        this.schema = schema;
    }

    /** The schema that every record satisfies. */
    public static RecordSchema anything() {
        return ANYTHING;
    }

    /**
     * Compiles a schema.
     *
     * @param schema a JSON Schema; null, JSON null or an empty object for none
     * @throws InvalidSchemaException if it can't be compiled
     */
    public static RecordSchema of(JsonNode schema) {
        if (schema == null || schema.isNull() || schema.isMissingNode() || schema.isObject() && schema.isEmpty()) {
            return ANYTHING;
        }
        VersionFlag version =
                SpecVersionDetector.detectOptionalVersion(schema, false).orElse(VersionFlag.V4);
        try {
            JsonSchema compiled = factory(version).getSchema(withoutName(schema), CONFIG);
            compiled.initializeValidators();
            return new RecordSchema(compiled);
        } catch (RuntimeException e) {
            throw new InvalidSchemaException("The schema can't be used: " + e.getMessage(), e);
        }
    }

    /** A version that is not known would be looked for at its address; its schema is read as draft 4. */
    private static JsonNode withoutName(JsonNode schema) {
        return schema instanceof com.fasterxml.jackson.databind.node.ObjectNode object
                ? object.deepCopy().without("$schema")
                : schema;
    }

    private static JsonSchemaFactory factory(VersionFlag version) {
        JsonMetaSchema standard = JsonSchemaFactory.checkVersion(version).getInstance();
        JsonMetaSchema ours =
                JsonMetaSchema.builder(standard).format(new DateTimeFormat()).build();
        return JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(ours.getIri())
                .metaSchema(ours)
                .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance()))
                .build();
    }

    List<RecordFault> faults(Map<String, Object> record, int index) {
        if (schema == null) {
            return List.of();
        }
        Map<String, RecordFault> byPlace = new LinkedHashMap<>();
        for (ValidationMessage message : schema.validate(RecordNode.of(record))) {
            String pointer = message.getInstanceLocation().toString().replaceFirst("^\\$", "");
            Optional<String> choice = SchemaMessages.choice(message);
            String text = choice.isPresent() ? SchemaMessages.ofChoice(message, record) : SchemaMessages.of(message);
            byPlace.putIfAbsent(
                    choice.orElse(pointer + " " + text),
                    new RecordFault(index, pointer, RecordFault.Code.SCHEMA, text));
        }
        return new ArrayList<>(byPlace.values());
    }
}
