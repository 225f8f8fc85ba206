package org.performanceplatform.read.queries;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.performanceplatform.core.query.Parameters;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.core.query.QueryParser;
import org.performanceplatform.read.representations.Representation;
import org.performanceplatform.read.representations.Rows;
import org.performanceplatform.read.responses.Answer;
import org.performanceplatform.read.responses.Responses;
import org.performanceplatform.stagecraftclient.DataSet;

/** {@code GET} of a data set's records, raw or aggregated, by its group and type or by its name. */
@Path("/")
public class QueryResource {

    private static final int PREFLIGHT_SECONDS = 86_400;

    private final DataSets dataSets;
    private final QueryService queries;
    private final Responses responses;
    private final Clock clock;

    public QueryResource(DataSets dataSets, QueryService queries, Responses responses, Clock clock) {
        this.dataSets = dataSets;
        this.queries = queries;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @Path("data/{data_group}/{data_type}")
    public Response get(
            @PathParam("data_group") String dataGroup,
            @PathParam("data_type") String dataType,
            @Context HttpServerRequest request) {
        return answer(dataSets.of(dataGroup, dataType), request);
    }

    @GET
    @Path("{data_set_name}")
    public Response getByName(@PathParam("data_set_name") String name, @Context HttpServerRequest request) {
        return answer(dataSets.named(name), request);
    }

    @OPTIONS
    @Path("data/{data_group}/{data_type}")
    public Response preflight(@PathParam("data_group") String dataGroup, @PathParam("data_type") String dataType) {
        dataSets.of(dataGroup, dataType);
        return preflight();
    }

    @OPTIONS
    @Path("{data_set_name}")
    public Response preflightByName(@PathParam("data_set_name") String name) {
        dataSets.named(name);
        return preflight();
    }

    private Response answer(DataSet dataSet, HttpServerRequest request) {
        Parameters parameters = RawParameters.of(request.query());
        Query query = new QueryParser(queries.limits(), clock).parse(parameters, dataSet.rawQueriesAllowed());
        Rows rows = queries.answer(dataSet, query, parameters.first("cursor").isPresent());
        Representation representation = dataSet.published()
                ? Representation.of(parameters.first("format"), Optional.ofNullable(request.getHeader("Accept")))
                : Representation.JSON;
        return responses.of(new Answer(dataSet, rows, representation), request);
    }

    private static Response preflight() {
        return Response.ok()
                .header("Allow", "HEAD, OPTIONS, GET")
                .header("Access-Control-Max-Age", PREFLIGHT_SECONDS)
                .header("Access-Control-Allow-Headers", "cache-control, govuk-request-id, request-id")
                .build();
    }
}
