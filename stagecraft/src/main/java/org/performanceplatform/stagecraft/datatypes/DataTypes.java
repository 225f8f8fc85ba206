package org.performanceplatform.stagecraft.datatypes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.performanceplatform.stagecraft.documents.JsonSchemas;
import org.performanceplatform.stagecraft.errors.Problem;

/** Makes and changes data types. */
@ApplicationScoped
public class DataTypes {

    private final JsonSchemas schemas;

    DataTypes(JsonSchemas schemas) {
        this.schemas = schemas;
    }

    public DataType create(DataTypeRequest request) {
        refuseTaken(request.name());
        DataType type = new DataType();
        set(type, request);
        type.persist();
        return type;
    }

    public void apply(DataType type, DataTypeRequest request) {
        if (!type.name.equals(request.name())) {
            refuseTaken(request.name());
        }
        set(type, request);
    }

    private void set(DataType type, DataTypeRequest body) {
        type.name = body.name();
        Optional.ofNullable(body.description()).ifPresent(description -> type.description = description);
        Optional.ofNullable(body.schema()).ifPresent(schema -> {
            schemas.whyNoSchema(schema).ifPresent(reason -> {
                throw Problem.badField("schema", reason);
            });
            type.schema = schema;
        });
    }

    private static void refuseTaken(String name) {
        if (DataType.named(name).isPresent()) {
            throw Problem.conflict("validation errors:\nname: Data type with this Name already exists.");
        }
    }
}
