package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.moduletypes.ModuleType;
import org.performanceplatform.stagecraft.moduletypes.ModuleTypeRequest;

/** A module type of one's own in a folder of files; the built-in ones are in none. */
@Schema(name = "ModuleTypeEntry", additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModuleTypeEntry(
        String name,
        String drawnBy,
        String description,
        List<String> suits,
        @Schema(type = SchemaType.OBJECT) ObjectNode schema,
        @Schema(type = SchemaType.OBJECT) ObjectNode example) {

    private static final ObjectNode NO_EXAMPLE = JsonNodeFactory.instance.objectNode();

    static ModuleTypeEntry of(ModuleType type) {
        List<String> suits = StreamSupport.stream(type.suits.spliterator(), false)
                .map(suited -> suited.asText())
                .toList();
        return new ModuleTypeEntry(
                type.name,
                type.drawnBy,
                Entries.unless(type.description, ""),
                Entries.unless(suits, List.of()),
                (ObjectNode) type.schema,
                Entries.unless((ObjectNode) type.example, NO_EXAMPLE));
    }

    ModuleTypeRequest request() {
        return new ModuleTypeRequest(
                name,
                schema,
                Entries.or(description, ""),
                Entries.or(example, NO_EXAMPLE),
                Entries.or(drawnBy, "table"),
                Entries.or(suits, List.of()));
    }
}
