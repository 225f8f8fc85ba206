package org.performanceplatform.read.queries;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Puts the parameters of queries, which are read as one, into the OpenAPI document. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class QueryParametersFilter implements OASFilter {

    private static final Map<String, String> PARAMETERS = new LinkedHashMap<>();
    private static final Set<String> REPEATED = Set.of("group_by", "filter_by", "filter_by_prefix", "where", "collect");
    private static final Map<String, List<Object>> CHOICES = Map.of(
            "inclusive", List.of("true", "false"),
            "flatten", List.of("true", "false"),
            "period", List.of("hour", "day", "week", "month", "quarter", "year"),
            "compare", List.of("year", "period"),
            "format", List.of("json", "csv", "ndjson", "xlsx"));

    static {
        PARAMETERS.put("start_at", "Records from this time on: YYYY-MM-DDThh:mm:ss and Z or an offset");
        PARAMETERS.put("end_at", "Records before this time");
        PARAMETERS.put("inclusive", "true includes records at end_at itself");
        PARAMETERS.put("period", "A series by hour, day, week, month, quarter or year");
        PARAMETERS.put("duration", "A number of periods, from start_at, up to end_at or up to now");
        PARAMETERS.put("group_by", "Figures for each value of this field; may be repeated");
        PARAMETERS.put(
                "filter_by", "field:value, only records whose field is this text, true or false; may be repeated");
        PARAMETERS.put("filter_by_prefix", "field:text, only records whose field begins so; may be repeated");
        PARAMETERS.put("where", "field>=10, field in (a, b), field is missing, and the like; may be repeated");
        PARAMETERS.put("collect", "field:fold, or name:sum(field)/sum(field); may be repeated");
        PARAMETERS.put("compare", "year or period: figures of an earlier time beside each");
        PARAMETERS.put("sort_by", "key:ascending or key:descending");
        PARAMETERS.put("limit", "The greatest number of rows; 0 for all");
        PARAMETERS.put("flatten", "true gives one flat row for each period and group");
        PARAMETERS.put("cursor", "start for the first page of records, then the next of the page before");
        PARAMETERS.put("format", "json, csv, ndjson or xlsx");
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getPaths() != null) {
            openApi.getPaths().getPathItems().forEach(QueryParametersFilter::describe);
        }
    }

    private static void describe(String path, PathItem item) {
        boolean query = path.equals("/data/{data_group}/{data_type}") || path.equals("/{data_set_name}");
        if (query && item.getGET() != null) {
            PARAMETERS.forEach((name, description) -> item.getGET()
                    .addParameter(OASFactory.createParameter()
                            .name(name)
                            .in(Parameter.In.QUERY)
                            .description(description)
                            .schema(schema(name))));
        }
    }

    private static Schema schema(String name) {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        if (CHOICES.containsKey(name)) {
            text.enumeration(CHOICES.get(name));
        }
        return REPEATED.contains(name)
                ? OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(text)
                : text;
    }
}
