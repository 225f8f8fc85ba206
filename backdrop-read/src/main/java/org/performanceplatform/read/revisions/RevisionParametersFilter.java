package org.performanceplatform.read.revisions;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Puts the parameters of revisions into the OpenAPI document. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RevisionParametersFilter implements OASFilter {

    private static final String PATH = "/data/{data_group}/{data_type}/revisions";

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        PathItem item = openApi.getPaths() == null ? null : openApi.getPaths().getPathItem(PATH);
        if (item != null) {
            describe(item.getGET());
        }
    }

    private static void describe(Operation get) {
        Schema fields =
                OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(text());
        Schema format = text().enumeration(List.of("json", "atom"));
        get.addParameter(parameter("field", "Only revisions of this field; may be repeated", fields))
                .addParameter(parameter("record", "Only revisions of the record of this _id", text()))
                .addParameter(
                        parameter("limit", "The greatest number of revisions, 1 to 1000; 100 if not given", text()))
                .addParameter(parameter("cursor", "What the link to the next page says", text()))
                .addParameter(parameter("format", "json or atom", format));
    }

    private static Parameter parameter(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
