package org.performanceplatform.spotlight.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Leads from the bare host to the home page. */
@Path("/")
public class RootResource {

    @GET
    public Response root() {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create("/performance"))
                .build();
    }
}
