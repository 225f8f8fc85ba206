package org.performanceplatform.read.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.performanceplatform.read.queries.DataSets;
import org.performanceplatform.read.responses.CacheControl;
import org.performanceplatform.read.responses.Preflight;
import org.performanceplatform.read.responses.Responses;
import org.performanceplatform.read.responses.SideAnswers;
import org.performanceplatform.read.responses.Staleness;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** {@code GET /data} lists the published data sets; each describes itself at {@code /data/{group}/{type}/metadata}. */
@Path("/")
@Produces("application/json")
public class MetadataResource {

    private final DataSets dataSets;
    private final StagecraftClient stagecraft;
    private final DataSetDescriber describer;
    private final Responses responses;
    private final ObjectMapper mapper;

    public MetadataResource(
            DataSets dataSets,
            StagecraftClient stagecraft,
            DataSetDescriber describer,
            Responses responses,
            ObjectMapper mapper) {
        this.dataSets = dataSets;
        this.stagecraft = stagecraft;
        this.describer = describer;
        this.responses = responses;
        this.mapper = mapper;
    }

    @GET
    @Path("data")
    @Operation(summary = "The published data sets")
    public Response list(@Context HttpServerRequest request) {
        List<ListedDataSet> published = stagecraft.dataSets().stream()
                .filter(DataSet::published)
                .filter(DataSet::queryable)
                .map(ListedDataSet::of)
                .toList();
        return response(published, SideAnswers.LIFETIME, Duration.ZERO, request);
    }

    @GET
    @Path("data/{data_group}/{data_type}/metadata")
    @Operation(summary = "What a data set says of itself")
    public Response describe(
            @PathParam("data_group") String dataGroup,
            @PathParam("data_type") String dataType,
            @Context HttpServerRequest request) {
        DataSet dataSet = dataSets.of(dataGroup, dataType, request);
        DataSetDescriber.Described described =
                describer.describe(dataSet, () -> request.response().closed());
        Duration staleness = described.staleness();
        String lifetime = staleness.isZero() ? SideAnswers.LIFETIME : "no-cache";
        return response(described.description(), CacheControl.of(dataSet, lifetime), staleness, request);
    }

    @OPTIONS
    @Path("data")
    @Operation(hidden = true)
    public Response listPreflight() {
        return Preflight.response();
    }

    @OPTIONS
    @Path("data/{data_group}/{data_type}/metadata")
    @Operation(hidden = true)
    public Response preflight(
            @PathParam("data_group") String dataGroup,
            @PathParam("data_type") String dataType,
            @Context HttpServerRequest request) {
        dataSets.of(dataGroup, dataType, request);
        return Preflight.response();
    }

    private Response response(Object data, String cacheControl, Duration staleness, HttpServerRequest request) {
        try {
            Response.ResponseBuilder response = SideAnswers.begun("application/json", cacheControl, "Accept-Encoding");
            Staleness.say(response, staleness);
            return responses.withTag(response, mapper.writeValueAsBytes(Map.of("data", data)), request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
