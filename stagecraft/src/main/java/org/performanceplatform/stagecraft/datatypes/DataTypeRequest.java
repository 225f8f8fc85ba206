package org.performanceplatform.stagecraft.datatypes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.datagroups.DataName;

/**
 * What a data type shall be. In a {@code PUT}, what is left out stays as it is.
 *
 * @param schema a JSON Schema; left out of a {@code POST}, records need only a {@code _timestamp}
 */
@Schema(name = "DataTypeRequest", additionalProperties = Schema.False.class)
public record DataTypeRequest(
        @NotNull @DataName String name,

        @Size(max = 2000, message = "Ensure this value has at most {max} characters.")
        String description,

        @Schema(type = SchemaType.OBJECT) ObjectNode schema) {}
