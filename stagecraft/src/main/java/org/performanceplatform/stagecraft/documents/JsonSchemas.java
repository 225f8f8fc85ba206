package org.performanceplatform.stagecraft.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.performanceplatform.stagecraft.errors.Fault;

/** Checks documents against JSON Schemas: draft 4 unless {@code $schema} names another. Compiled once per schema. */
@ApplicationScoped
public class JsonSchemas {

    private static final int MOST_COMPILED = 500;

    private static final Map<String, SpecVersion.VersionFlag> DRAFTS = Map.of(
            "draft-04", SpecVersion.VersionFlag.V4,
            "draft-06", SpecVersion.VersionFlag.V6,
            "draft-07", SpecVersion.VersionFlag.V7,
            "2019-09", SpecVersion.VersionFlag.V201909,
            "2020-12", SpecVersion.VersionFlag.V202012);

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(java.util.Locale.ENGLISH)
            .build();

    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    /**
     * Why a document is no schema; empty if it is one. A schema may not refer to anything outside itself.
     *
     * @param schema an object
     */
    public Optional<String> whyNoSchema(JsonNode schema) {
        Optional<SpecVersion.VersionFlag> draft = draft(schema);
        if (draft.isEmpty()) {
            return Optional.of("schema is invalid: $schema names a draft that is not supported");
        }
        if (refersElsewhere(schema)) {
            return Optional.of("schema is invalid: $ref may only point inside the schema");
        }
        JsonSchema metaSchema = JsonSchemaFactory.getInstance(draft.get())
                .getSchema(SchemaLocation.of(metaSchemaOf(draft.get())), CONFIG);
        Optional<String> broken = faults(metaSchema, schema).stream()
                .map(fault -> "schema is invalid: " + fault.pointer() + ": " + fault.detail())
                .findFirst();
        return broken.isPresent() ? broken : whyNotCompiled(schema, draft.get());
    }

    private static Optional<String> whyNotCompiled(JsonNode schema, SpecVersion.VersionFlag draft) {
        try {
            JsonSchemaFactory.getInstance(draft).getSchema(schema, CONFIG).initializeValidators();
            return Optional.empty();
        } catch (JsonSchemaException | IllegalArgumentException | StackOverflowError e) {
            return Optional.of("schema is invalid: it can't be compiled");
        }
    }

    /** What is wrong with a document, in the order of its places; the pointers start at the document. */
    public List<Fault> faults(JsonNode schema, JsonNode document, String pointerToDocument) {
        if (compiled.size() > MOST_COMPILED) {
            compiled.clear();
        }
        JsonSchema validator = compiled.computeIfAbsent(schema, this::compile);
        return faults(validator, document).stream()
                .map(fault -> new Fault(pointerToDocument + fault.pointer(), fault.detail()))
                .toList();
    }

    private JsonSchema compile(JsonNode schema) {
        SpecVersion.VersionFlag draft = draft(schema).orElse(SpecVersion.VersionFlag.V4);
        return JsonSchemaFactory.getInstance(draft).getSchema(schema, CONFIG);
    }

    private static List<Fault> faults(JsonSchema schema, JsonNode document) {
        return schema.validate(document).stream()
                .map(JsonSchemas::fault)
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::detail))
                .toList();
    }

    private static Fault fault(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        String text = message.getMessage();
        String prefix = place + ": ";
        String pointer = message.getProperty() == null ? place : place + "/" + message.getProperty();
        return new Fault(pointer, text.startsWith(prefix) ? text.substring(prefix.length()) : text);
    }

    private static Optional<SpecVersion.VersionFlag> draft(JsonNode schema) {
        String named = schema.path("$schema").asText("draft-04");
        return DRAFTS.entrySet().stream()
                .filter(draft -> named.contains(draft.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String metaSchemaOf(SpecVersion.VersionFlag draft) {
        return draft.getId();
    }

    private static boolean refersElsewhere(JsonNode schema) {
        return schema.findValuesAsText("$ref").stream().anyMatch(reference -> !reference.startsWith("#"));
    }
}
