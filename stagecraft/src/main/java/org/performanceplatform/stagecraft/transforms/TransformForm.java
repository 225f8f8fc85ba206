package org.performanceplatform.stagecraft.transforms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.datagroups.DataGroup;
import org.performanceplatform.stagecraft.datatypes.DataType;

/** A transform as the API shows it ({@code reference/stagecraft.md} section 4.11). */
@Schema(name = "Transform")
public record TransformForm(
        UUID id,
        Type type,
        Place input,

        @JsonProperty("query-parameters") @Schema(type = SchemaType.OBJECT)
        JsonNode queryParameters,

        @Schema(type = SchemaType.OBJECT) JsonNode options,
        Place output) {

    /** The type, by id and by the name of what it runs. */
    @Schema(name = "TransformTypeOfTransform")
    public record Type(UUID id, String function) {}

    /** @param dataGroup left out for every group, or the input's */
    @Schema(name = "TransformPlace", additionalProperties = Schema.False.class)
    public record Place(
            @NotNull @JsonProperty("data-type") String dataType,

            @JsonProperty("data-group") @JsonInclude(JsonInclude.Include.NON_NULL)
            String dataGroup) {

        static Place of(DataGroup group, DataType type) {
            return new Place(type.name, group == null ? null : group.name);
        }
    }

    static TransformForm of(Transform transform) {
        return new TransformForm(
                transform.id,
                new Type(transform.type.id, transform.type.function),
                Place.of(transform.inputGroup, transform.inputType),
                transform.queryParameters,
                transform.options,
                Place.of(transform.outputGroup, transform.outputType));
    }
}
