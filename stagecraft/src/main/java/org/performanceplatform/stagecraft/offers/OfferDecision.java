package org.performanceplatform.stagecraft.offers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an owner decides: {@code adopted} or {@code declined}. */
@Schema(name = "ModuleTypeDecision", additionalProperties = Schema.False.class)
public record OfferDecision(
        @NotNull
        @Pattern(regexp = "adopted|declined", message = "A module type is adopted or declined.")
        @Schema(enumeration = {"adopted", "declined"})
        String decision) {}
