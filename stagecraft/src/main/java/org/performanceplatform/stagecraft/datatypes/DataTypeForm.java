package org.performanceplatform.stagecraft.datatypes;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A data type as the API shows it.
 *
 * @param schema the JSON Schema of its records, draft 4 unless it names another
 */
@Schema(name = "DataType")
public record DataTypeForm(
        String name,
        String description,
        @Schema(type = SchemaType.OBJECT) JsonNode schema) {

    public static DataTypeForm of(DataType type) {
        return new DataTypeForm(type.name, type.description, type.schema);
    }
}
