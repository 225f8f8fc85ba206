package org.performanceplatform.stagecraft.moduletypes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Set;
import java.util.stream.Collectors;

/** JSON Schema draft 4, with faults as JSON Pointers into the document. */
final class DraftFour {

    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4);

    private DraftFour() {}

    /** Where a schema is none. */
    static Set<String> faultsOfSchema(JsonNode schema) {
        return faults(FACTORY.getSchema(SchemaLocation.of(SpecVersion.VersionFlag.V4.getId()), CONFIG), schema);
    }

    /** Where a document breaks a schema: a key that is missing or not allowed is its own place. */
    static Set<String> faults(JsonNode schema, JsonNode document) {
        return faults(FACTORY.getSchema(schema, CONFIG), document);
    }

    private static Set<String> faults(JsonSchema schema, JsonNode document) {
        return schema.validate(document).stream().map(DraftFour::pointer).collect(Collectors.toSet());
    }

    private static String pointer(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        return message.getProperty() == null ? place : place + "/" + message.getProperty();
    }
}
