package org.performanceplatform.stagecraft.offers;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A module type that suits a dashboard, and what its owners made of it.
 *
 * @param inUse whether a module of the dashboard is of this type
 * @param decidedBy who adopted or declined it; null where nobody did
 */
@Schema(name = "ModuleTypeOffer")
public record Offer(
        OfferedTo dashboard,
        Offered moduleType,
        Standing standing,
        boolean inUse,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) Instant decidedAt) {

    /** The dashboard that it is offered to. */
    @Schema(name = "OfferedTo")
    public record OfferedTo(UUID id, String slug, String title) {}

    /**
     * The module type in short; {@code GET /module-type/{name}} has its schema and an example.
     *
     * @param drawnBy the built-in type that draws it; null for a built-in one
     * @param createdAt since when there is such a type
     */
    @Schema(name = "OfferedModuleType")
    public record Offered(
            UUID id,
            String name,
            String description,
            @Schema(nullable = true) String drawnBy,
            Instant createdAt) {}
}
