package org.performanceplatform.stagecraft.organisations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a type of organisation shall be called. */
@Schema(name = "OrganisationTypeRequest", additionalProperties = Schema.False.class)
public record OrganisationTypeRequest(
        @NotNull @Size(min = 1, max = 256, message = "Ensure this value has 1 to {max} characters.")
        String name) {}
