package org.performanceplatform.read.revisions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.revisions.RevisionQuery;
import org.performanceplatform.core.revisions.RevisionReader;
import org.performanceplatform.read.queries.DataSets;
import org.performanceplatform.read.queries.RawParameters;
import org.performanceplatform.read.responses.CacheControl;
import org.performanceplatform.read.responses.ListHeaders;
import org.performanceplatform.read.responses.Preflight;
import org.performanceplatform.read.responses.Responses;
import org.performanceplatform.read.responses.SideAnswers;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.stagecraftclient.DataSet;

/** The published figures of a data set that were changed, the newest first: as JSON, or as an Atom feed. */
@Path("/")
public class RevisionsResource {

    private static final String FEED = "atom";

    private final DataSets dataSets;
    private final Revisions revisions;
    private final Heads heads;
    private final Responses responses;
    private final ObjectMapper mapper;

    public RevisionsResource(
            DataSets dataSets, Revisions revisions, Heads heads, Responses responses, ObjectMapper mapper) {
        this.dataSets = dataSets;
        this.revisions = revisions;
        this.heads = heads;
        this.responses = responses;
        this.mapper = mapper;
    }

    @GET
    @Path("data/{data_group}/{data_type}/revisions")
    @Operation(summary = "The published figures of a data set that were changed; docs/read-api.md says how to ask")
    public Response get(
            @PathParam("data_group") String dataGroup,
            @PathParam("data_type") String dataType,
            @Context HttpServerRequest request) {
        DataSet dataSet = dataSets.of(dataGroup, dataType, request);
        Map<String, List<String>> parameters = RawParameters.of(request.query()).values();
        RevisionQuery query = RevisionParameters.query(parameters);
        RevisionReader.Page page = revisions.page(dataSet, query, request);
        Optional<String> next = page.next().map(place -> next(parameters, place));
        boolean feed = wantsFeed(parameters, request);
        Response.ResponseBuilder response = SideAnswers.begun(
                feed ? RevisionFeed.MEDIA_TYPE : "application/json",
                CacheControl.of(dataSet, SideAnswers.LIFETIME),
                "Accept, Accept-Encoding");
        next.ifPresent(address -> response.header("Link", "<" + address + ">; rel=\"next\""));
        byte[] body = feed ? feed(dataSet, page, request.query(), next) : json(page);
        return responses.withTag(response, body, request);
    }

    @OPTIONS
    @Path("data/{data_group}/{data_type}/revisions")
    @Operation(hidden = true)
    public Response preflight(
            @PathParam("data_group") String dataGroup,
            @PathParam("data_type") String dataType,
            @Context HttpServerRequest request) {
        dataSets.of(dataGroup, dataType, request);
        return Preflight.response();
    }

    /** The parameter decides; without it the header {@code Accept}. */
    private static boolean wantsFeed(Map<String, List<String>> parameters, HttpServerRequest request) {
        List<String> formats = parameters.get("format");
        String accept = Optional.ofNullable(ListHeaders.of(request, "Accept")).orElse("");
        return formats == null
                ? accept.toLowerCase(Locale.ROOT).contains(RevisionFeed.MEDIA_TYPE)
                : formats.get(0).equals(FEED);
    }

    private byte[] json(RevisionReader.Page page) {
        try {
            return mapper.writeValueAsBytes(Map.of(
                    "data", page.revisions().stream().map(RevisionJson::of).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] feed(DataSet dataSet, RevisionReader.Page page, String query, Optional<String> next) {
        Instant changed = heads.state(new DataSetName(dataSet.name())).changed().orElse(Instant.EPOCH);
        String path = "/data/" + dataSet.dataGroup() + "/" + dataSet.dataType() + "/revisions";
        String self = query == null ? path : path + "?" + query;
        return RevisionFeed.of(dataSet, page, path, self, next.map(address -> path + address), changed);
    }

    /** The next page, relative to the request's own address. */
    private static String next(Map<String, List<String>> given, RevisionQuery.Place place) {
        List<String> parameters = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!name.equals("cursor")) {
                values.forEach(value -> parameters.add(encoded(name) + "=" + encoded(value)));
            }
        });
        parameters.add("cursor=" + place.text());
        return "?" + String.join("&", parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
