package org.performanceplatform.read.queries;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.performanceplatform.read.responses.Preflight;

/** {@code GET} of a data set's records, raw or aggregated, by its group and type or by its name. */
@Path("/")
public class QueryResource {

    private final DataSets dataSets;
    private final QueryHandler handler;

    public QueryResource(DataSets dataSets, QueryHandler handler) {
        this.dataSets = dataSets;
        this.handler = handler;
    }

    @GET
    @Path("data/{data_group}/{data_type}")
    @Operation(summary = "The records of a data set, or figures computed from them; docs/read-api.md says how to ask")
    public Response get(
            @PathParam("data_group") String dataGroup,
            @PathParam("data_type") String dataType,
            @Context HttpServerRequest request) {
        return handler.handle(dataSets.of(dataGroup, dataType, request), request);
    }

    @GET
    @Path("{data_set_name}")
    @Operation(summary = "The same by the data set's name")
    public Response getByName(@PathParam("data_set_name") String name, @Context HttpServerRequest request) {
        return handler.handle(dataSets.named(name, request), request);
    }

    @OPTIONS
    @Path("data/{data_group}/{data_type}")
    @Operation(hidden = true)
    public Response preflight(
            @PathParam("data_group") String dataGroup,
            @PathParam("data_type") String dataType,
            @Context HttpServerRequest request) {
        dataSets.of(dataGroup, dataType, request);
        return Preflight.response();
    }

    @OPTIONS
    @Path("{data_set_name}")
    @Operation(hidden = true)
    public Response preflightByName(@PathParam("data_set_name") String name, @Context HttpServerRequest request) {
        dataSets.named(name, request);
        return Preflight.response();
    }
}
