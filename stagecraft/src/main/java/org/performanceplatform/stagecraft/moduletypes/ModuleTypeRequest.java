package org.performanceplatform.stagecraft.moduletypes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a module type shall be. In a {@code PUT}, what may be left out stays as it is.
 *
 * @param drawnBy the built-in type that draws it; left out of a {@code POST}, {@code table} does
 * @param suits the types of dashboard that it suits; empty if it suits all
 */
@Schema(name = "ModuleTypeRequest", additionalProperties = Schema.False.class)
public record ModuleTypeRequest(
        @NotNull
        @Pattern(regexp = "[a-z_]+", message = "Module type name can only contain lowercase letters or underscores")
        @Size(max = 25, message = "Ensure this value has at most {max} characters.")
        String name,

        @NotNull @Schema(type = SchemaType.OBJECT) ObjectNode schema,

        @Size(max = 2000, message = "Ensure this value has at most {max} characters.")
        String description,

        @Schema(type = SchemaType.OBJECT) ObjectNode example,

        @Size(max = 25, message = "Ensure this value has at most {max} characters.")
        String drawnBy,

        @Size(max = 7, message = "Ensure this list has at most {max} items.")
        List<
                        @NotNull
                        @Pattern(
                                regexp =
                                        "transaction|high-volume-transaction|service-group|agency|department|content|other",
                                message = "This is not a type of dashboard.")
                        String>
                suits) {}
