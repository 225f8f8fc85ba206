package org.performanceplatform.stagecraft.previews;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
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
import org.performanceplatform.stagecraft.access.IgnoresTokens;

/** Opens previews for the website. */
@Path("/public/dashboards/preview/{secret}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public dashboards")
public class PublicPreviewResource {

    private final Previews previews;

    PublicPreviewResource(Previews previews) {
        this.previews = previews;
    }

    @GET
    @IgnoresTokens
    @Transactional
    @Operation(summary = "The dashboard behind a preview's secret, or a part of it, in the form that the website reads")
    public RestResponse<byte[]> show(
            @PathParam("secret") String secret,
            @Parameter(description = "The slugs below the dashboard of a section, module or tab") @QueryParam("slug")
                    String slug) {
        return RestResponse.ResponseBuilder.ok(
                        previews.show(secret, Optional.ofNullable(slug).orElse("")))
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
