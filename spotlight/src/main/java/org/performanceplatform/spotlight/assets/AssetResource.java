package org.performanceplatform.spotlight.assets;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Sends the files of the site; a name holds a digest of the content, so they never change. */
@Path("/performance/assets")
public class AssetResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    Assets assets;

    @GET
    @Path("{name}")
    public Response asset(@PathParam("name") String name, @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted) {
        Asset asset = assets.named(name).orElseThrow(NotFoundException::new);
        boolean gzip = accepted != null && accepted.contains("gzip");
        Response.ResponseBuilder response = Response.ok(gzip ? asset.gzipped() : asset.plain())
                .header(HttpHeaders.CONTENT_TYPE, asset.contentType())
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return (gzip ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response).build();
    }
}
