package org.performanceplatform.spotlight.status;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Whether the site itself runs; what it depends on is not asked. */
@Path("/_status")
public class StatusResource {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response status() {
        return Response.ok(Map.of("status", "ok"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
