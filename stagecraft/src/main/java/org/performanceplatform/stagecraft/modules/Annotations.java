package org.performanceplatform.stagecraft.modules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.performanceplatform.stagecraft.documents.JsonSchemas;
import org.performanceplatform.stagecraft.documents.JsonText;
import org.performanceplatform.stagecraft.errors.Fault;

/** Dated notes on a module's figures: the one option that every type takes, whatever its schema says. */
@ApplicationScoped
class Annotations {

    private static final String NAME = "annotations";

    private static final JsonNode SCHEMA = JsonText.parse("""
            {"properties": {"annotations": {
              "type": "array", "maxItems": 100,
              "items": {
                "type": "object", "required": ["date", "text"], "additionalProperties": false,
                "properties": {
                  "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
                  "text": {"type": "string", "minLength": 1, "maxLength": 400}}}}}}
            """);

    private final JsonSchemas schemas;

    Annotations(JsonSchemas schemas) {
        this.schemas = schemas;
    }

    List<Fault> faults(JsonNode options, String pointer) {
        return schemas.faults(SCHEMA, options, pointer);
    }

    /** The options that the type's schema judges. */
    static JsonNode removed(ObjectNode options) {
        return options.deepCopy().without(NAME);
    }
}
