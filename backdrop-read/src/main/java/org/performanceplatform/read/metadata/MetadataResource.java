package org.performanceplatform.read.metadata;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.performanceplatform.read.queries.DataSets;
import org.performanceplatform.read.responses.CacheControl;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** {@code GET /data} lists the published data sets; each describes itself at {@code /data/{group}/{type}/metadata}. */
@Path("/")
@Produces("application/json")
public class MetadataResource {

    private final DataSets dataSets;
    private final StagecraftClient stagecraft;
    private final DataSetDescriber describer;

    public MetadataResource(DataSets dataSets, StagecraftClient stagecraft, DataSetDescriber describer) {
        this.dataSets = dataSets;
        this.stagecraft = stagecraft;
        this.describer = describer;
    }

    @GET
    @Path("data")
    @Operation(summary = "The published data sets")
    public Response list() {
        List<ListedDataSet> published = stagecraft.dataSets().stream()
                .filter(DataSet::published)
                .filter(DataSet::queryable)
                .map(ListedDataSet::of)
                .toList();
        return Response.ok(Map.of("data", published))
                .header("Cache-Control", "max-age=120, must-revalidate")
                .build();
    }

    @GET
    @Path("data/{data_group}/{data_type}/metadata")
    @Operation(summary = "What a data set says of itself")
    public Response describe(
            @PathParam("data_group") String dataGroup,
            @PathParam("data_type") String dataType,
            @Context HttpServerRequest request) {
        DataSet dataSet = dataSets.of(dataGroup, dataType, request);
        DataSetDescription description =
                describer.describe(dataSet, () -> request.response().closed());
        return Response.ok(Map.of("data", description))
                .header("Cache-Control", CacheControl.of(dataSet, "max-age=120, must-revalidate"))
                .build();
    }
}
