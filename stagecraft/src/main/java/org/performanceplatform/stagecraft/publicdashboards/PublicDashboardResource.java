package org.performanceplatform.stagecraft.publicdashboards;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.performanceplatform.stagecraft.access.IgnoresTokens;
import org.performanceplatform.stagecraft.configuration.ConfigurationVersion;
import org.performanceplatform.stagecraft.errors.Problem;

/** The published dashboards, for the website. */
@Path("/public/dashboards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public dashboards")
public class PublicDashboardResource {

    private final PublicDashboards dashboards;
    private final PublicAnswerCache cache;
    private final ConfigurationVersion version;

    PublicDashboardResource(PublicDashboards dashboards, PublicAnswerCache cache, ConfigurationVersion version) {
        this.dashboards = dashboards;
        this.cache = cache;
        this.version = version;
    }

    @GET
    @IgnoresTokens
    @Transactional
    @Operation(
            summary = "The published dashboards by title, or one of them, or a part of one",
            description =
                    "Without a slug: {\"page-type\": \"browse\", \"items\": […]}. With one: the dashboard, in the form that"
                            + " the website reads. A dashboard that is not published answers 404.")
    public RestResponse<byte[]> get(
            @Parameter(description = "A dashboard's slug, and below it those of a section, module or tab")
                    @QueryParam("slug")
                    String slug) {
        String slugPath = Optional.ofNullable(slug).orElse("");
        long madeFrom = version.lastSeen();
        byte[] body = slugPath.isEmpty()
                ? dashboards.list()
                : dashboards
                        .at(slugPath)
                        .orElseThrow(() -> Problem.notFound("No dashboard with slug '" + slugPath + "' exists"));
        PublicAnswer answer = PublicAnswer.of(body, madeFrom);
        cache.keep(slugPath, answer);
        return RestResponse.ResponseBuilder.ok(answer.body())
                .header("ETag", answer.etag())
                .header("Cache-Control", PublicAnswer.CACHE_CONTROL)
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}
