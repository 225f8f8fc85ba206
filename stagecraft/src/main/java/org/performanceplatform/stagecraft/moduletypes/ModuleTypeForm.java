package org.performanceplatform.stagecraft.moduletypes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A module type as the API shows it.
 *
 * @param schema the JSON Schema of the options
 * @param example a module of this type, ready to be given a data set
 * @param drawnBy the built-in type that draws it; null for a built-in one
 * @param suits the types of dashboard that it suits; empty if it suits all
 */
@Schema(name = "ModuleType")
public record ModuleTypeForm(
        UUID id,
        String name,
        @Schema(type = SchemaType.OBJECT) JsonNode schema,
        String description,
        @Schema(type = SchemaType.OBJECT) JsonNode example,
        @Schema(nullable = true) String drawnBy,
        List<String> suits) {

    public static ModuleTypeForm of(ModuleType type) {
        return new ModuleTypeForm(
                type.id,
                type.name,
                type.schema,
                type.description,
                type.example,
                type.drawnBy,
                StreamSupport.stream(type.suits.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }
}
