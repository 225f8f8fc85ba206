package org.performanceplatform.stagecraft.queries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.performanceplatform.stagecraft.documents.JsonSchemas;
import org.performanceplatform.stagecraft.documents.JsonText;
import org.performanceplatform.stagecraft.errors.Fault;

/** The read-API parameters that modules and transforms keep ({@code reference/stagecraft.md} section 5.2). */
@ApplicationScoped
public class QueryParameters {

    /** As in the reference, and the periods and folds that the read API has beyond it; unknown keys are allowed. */
    private static final JsonNode SCHEMA = JsonText.parse("""
            {"type": "object",
             "properties": {
               "period": {"enum": ["hour", "day", "week", "month", "quarter", "year"]},
               "start_at": {"type": "string"},
               "end_at": {"type": "string"},
               "sort_by": {"type": "string"},
               "duration": {"type": "integer"},
               "limit": {"type": "integer"},
               "group_by": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
               "collect": {"type": "array", "items": {
                 "type": "string",
                 "pattern": ":((sum|mean|set|count|min|max|median|first|last)|percentile[^:]*|sum\\\\([^)]+\\\\)/sum\\\\([^)]+\\\\))$"}},
               "filter_by": {"type": "array", "items": {"type": "string"}},
               "filter_by_prefix": {"type": "array", "items": {"type": "string"}}}}
            """);

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
