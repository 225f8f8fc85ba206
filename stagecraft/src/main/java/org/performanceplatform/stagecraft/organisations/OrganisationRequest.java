package org.performanceplatform.stagecraft.organisations;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an organisation shall be. In a {@code PUT}, what is left out stays as it is.
 *
 * @param slug made from the name where it is left out of a {@code POST}
 * @param abbreviation null takes it away
 * @param parentId adds a parent
 */
@Schema(name = "OrganisationRequest", additionalProperties = Schema.False.class)
public record OrganisationRequest(
        @NotNull UUID typeId,

        @NotNull @Size(min = 1, max = 256, message = "Ensure this value has 1 to {max} characters.")
        String name,

        @Pattern(regexp = "[-a-z0-9]+", message = "Slug can only contain lower case letters, numbers or hyphens")
        @Size(max = 150, message = "Ensure this value has at most {max} characters.")
        String slug,

        @Schema(type = SchemaType.STRING, nullable = true, maxLength = 50)
        JsonNode abbreviation,

        UUID parentId) {}
