package org.performanceplatform.stagecraft.collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a provider shall be. */
@Schema(name = "ProviderRequest", additionalProperties = Schema.False.class)
public record ProviderRequest(
        @NotNull @CollectorSlug String slug,

        @NotNull @Size(min = 1, max = 256, message = "Ensure this value has 1 to {max} characters.")
        String name,

        @Schema(type = SchemaType.OBJECT) ObjectNode credentialsSchema) {}
