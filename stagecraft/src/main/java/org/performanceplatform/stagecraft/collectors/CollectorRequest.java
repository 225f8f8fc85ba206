package org.performanceplatform.stagecraft.collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a collector shall be. */
@Schema(name = "CollectorRequest", additionalProperties = Schema.False.class)
public record CollectorRequest(
        @NotNull @CollectorSlug String slug,
        @NotNull UUID typeId,
        @NotNull UUID dataSourceId,
        @NotNull @Valid Target dataSet,
        @Schema(type = SchemaType.OBJECT) ObjectNode query,
        @Schema(type = SchemaType.OBJECT) ObjectNode options) {

    /** The data set that the records go to. */
    @Schema(name = "CollectorTarget")
    public record Target(@NotNull String dataGroup, @NotNull String dataType) {}
}
