package org.performanceplatform.stagecraft.collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a type of collector shall be. */
@Schema(name = "CollectorTypeRequest", additionalProperties = Schema.False.class)
public record CollectorTypeRequest(
        @NotNull @CollectorSlug String slug,

        @NotNull @Size(min = 1, max = 256, message = "Ensure this value has 1 to {max} characters.")
        String name,

        @NotNull UUID providerId,

        @NotNull
        @Size(max = 200, message = "Ensure this value has at most {max} characters.")
        @Pattern(
                regexp = "[a-z0-9_.]+",
                message = "Collector entry point function has to consist of lowercase letters, underscores or dots")
        String entryPoint,

        @Schema(type = SchemaType.OBJECT) ObjectNode querySchema,
        @Schema(type = SchemaType.OBJECT) ObjectNode optionsSchema) {}
