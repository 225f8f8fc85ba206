package org.performanceplatform.stagecraft.transforms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a transform shall be. */
@Schema(name = "TransformRequest", additionalProperties = Schema.False.class)
public record TransformRequest(
        @NotNull UUID typeId,
        @NotNull @Valid TransformForm.Place input,

        @NotNull @JsonProperty("query-parameters") @Schema(type = SchemaType.OBJECT)
        ObjectNode queryParameters,

        @NotNull @Schema(type = SchemaType.OBJECT) ObjectNode options,
        @NotNull @Valid TransformForm.Place output) {}
