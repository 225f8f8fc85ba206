package org.performanceplatform.stagecraft.queries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.performanceplatform.stagecraft.documents.JsonSchemas;
import org.performanceplatform.stagecraft.documents.ShippedDocuments;
import org.performanceplatform.stagecraft.errors.Fault;

/** The read-API parameters that modules and transforms keep ({@code reference/stagecraft.md} section 5.2). */
@ApplicationScoped
public class QueryParameters {

    private static final JsonNode SCHEMA = ShippedDocuments.read("/module-types/query-parameters.json");

    private final JsonSchemas schemas;

    QueryParameters(JsonSchemas schemas) {
        this.schemas = schemas;
    }

    public List<Fault> faults(JsonNode parameters, String pointer) {
        return schemas.faults(SCHEMA, parameters, pointer);
    }

    /** The same with {@code group_by} as a list, which is how it is kept. */
    public static JsonNode normalised(JsonNode parameters) {
        JsonNode groupBy = parameters.path("group_by");
        if (!groupBy.isTextual() || groupBy.asText().isEmpty()) {
            return parameters;
        }
        ObjectNode normalised = parameters.deepCopy();
        normalised.putArray("group_by").add(groupBy);
        return normalised;
    }
}
