package org.performanceplatform.stagecraft.previews;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.access.Callers;
import org.performanceplatform.stagecraft.access.IgnoresTokens;

/** Opens previews for the website. */
@Path("/public/dashboards/preview/{secret}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public dashboards")
public class PublicPreviewResource {

    private final Previews previews;
    private final Callers callers;

    PublicPreviewResource(Previews previews, Callers callers) {
        this.previews = previews;
        this.callers = callers;
    }

    @GET
    @IgnoresTokens
    @Transactional
    @Operation(
            summary = "The dashboard behind a preview's secret, or a part of it, in the form that the website reads",
            description =
                    "The website, which sends the services' secret, also gets a read-token if data sets that are closed to"
                            + " queries are used: for five minutes it opens them at the read API.")
    public RestResponse<ObjectNode> show(
            @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
            @PathParam("secret") String secret,
            @Parameter(description = "The slugs below the dashboard of a section, module or tab") @QueryParam("slug")
                    String slug) {
        return RestResponse.ResponseBuilder.ok(
                        previews.show(secret, Optional.ofNullable(slug).orElse(""), callers.isService(authorization)))
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
