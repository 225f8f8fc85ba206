package org.performanceplatform.stagecraft.transforms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.performanceplatform.stagecraft.datagroups.DataGroup;
import org.performanceplatform.stagecraft.datatypes.DataType;
import org.performanceplatform.stagecraft.documents.JsonSchemas;
import org.performanceplatform.stagecraft.errors.Fault;
import org.performanceplatform.stagecraft.errors.Kind;
import org.performanceplatform.stagecraft.errors.Problem;
import org.performanceplatform.stagecraft.queries.QueryParameters;

/** Fills a transform from a request, and refuses what breaks a rule. */
@ApplicationScoped
class TransformRules {

    private final JsonSchemas schemas;
    private final QueryParameters queries;

    TransformRules(JsonSchemas schemas, QueryParameters queries) {
        this.schemas = schemas;
        this.queries = queries;
    }

    void apply(Transform transform, TransformRequest request) {
        transform.type = TransformType.<TransformType>findByIdOptional(request.typeId())
                .orElseThrow(() -> Problem.badRequest("transform type was not found"));
        transform.inputType = type(request.input(), "input");
        transform.inputGroup = group(request.input(), "input");
        transform.outputType = type(request.output(), "output");
        transform.outputGroup = group(request.output(), "output");
        refuse("query parameters are invalid: ", queries.faults(request.queryParameters(), "/query-parameters"));
        refuse("options are invalid: ", schemas.faults(transform.type.schema, request.options(), "/options"));
        transform.queryParameters = QueryParameters.normalised(request.queryParameters());
        transform.options = request.options();
    }

    private static void refuse(String prefix, List<Fault> faults) {
        if (!faults.isEmpty()) {
            Fault first = faults.get(0);
            throw new Problem(
                    Kind.BAD_REQUEST,
                    "validation error: " + prefix + first.detail() + " (at " + first.pointer() + ")",
                    faults);
        }
    }

    private static DataType type(TransformForm.Place place, String side) {
        return DataType.named(place.dataType())
                .orElseThrow(() -> Problem.badRequest(side + " requires at least a data-type (that exists)"));
    }

    private static DataGroup group(TransformForm.Place place, String side) {
        if (place.dataGroup() == null) {
            return null;
        }
        return DataGroup.named(place.dataGroup())
                .orElseThrow(() -> Problem.badRequest(
                        side + " names the data-group '" + place.dataGroup() + "', which does not exist"));
    }
}
