package org.performanceplatform.spotlight.explorer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.performanceplatform.spotlight.pages.PageResponses;

/** The whole table of the Transactions Explorer as a file. */
@Path(ExplorerResource.BASE)
@Blocking
public class WholeTableResource {

    private static final long SECONDS_TO_WAIT = 5;

    @Inject
    ExplorerPages pages;

    @Inject
    ObjectMapper mapper;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @GET
    @Path("transactions.csv")
    public Response csv() {
        return file("csv", "text/csv;charset=UTF-8", catalogue -> new WholeTable(catalogue).csv());
    }

    @GET
    @Path("transactions.json")
    public Response json() {
        return file("json", "application/json", catalogue -> new WholeTable(catalogue).json(mapper));
    }

    @GET
    @Path("transactions.xlsx")
    public Response xlsx() {
        return file(
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                catalogue -> new WholeTable(catalogue).xlsx());
    }

    private Response file(String extension, String type, Function<Catalogue, byte[]> content) {
        String name = "transactions." + extension;
        return pages.file(name, type, content)
                .map(page -> Response.fromResponse(PageResponses.of(page, request, headers))
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                        .build())
                .orElseThrow(() -> new ServiceUnavailableException(SECONDS_TO_WAIT));
    }
}
