package org.performanceplatform.stagecraft.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.performanceplatform.stagecraft.datatypes.DataType;
import org.performanceplatform.stagecraft.datatypes.DataTypeRequest;

/**
 * A data type in a folder of files.
 *
 * @param schema of its records; left out, they need only a {@code _timestamp}
 */
@Schema(name = "DataTypeEntry", additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataTypeEntry(
        String name,
        String description,
        @Schema(type = SchemaType.OBJECT) ObjectNode schema) {

    static DataTypeEntry of(DataType type) {
        return new DataTypeEntry(
                type.name,
                Entries.unless(type.description, ""),
                type.schema.equals(DataType.DEFAULT_SCHEMA) ? null : (ObjectNode) type.schema);
    }

    DataTypeRequest request() {
        return new DataTypeRequest(
                name, Entries.or(description, ""), Optional.ofNullable(schema).orElse((ObjectNode)
                        DataType.DEFAULT_SCHEMA));
    }
}
