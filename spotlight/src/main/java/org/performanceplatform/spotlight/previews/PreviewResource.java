package org.performanceplatform.spotlight.previews;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.performanceplatform.spotlight.dashboards.DashboardPage;
import org.performanceplatform.spotlight.dashboards.DashboardReader;
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.pages.Page;
import org.performanceplatform.spotlight.pages.PageResponses;
import org.performanceplatform.spotlight.viewing.Viewing;
import org.performanceplatform.stagecraftclient.Dashboard;
import org.performanceplatform.stagecraftclient.DashboardPreviews;

/**
 * Dashboards that are not published, for whoever has their address. Nothing of it is kept, listed, or told to other
 * sites.
 */
@Path("/performance/preview/{secret}")
@Blocking
public class PreviewResource {

    private static final String ROOT = "/performance/preview/";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance preview(DashboardPage page);

        private Templates() {}
    }

    @Inject
    DashboardPreviews previews;

    @Inject
    DashboardReader reader;

    @GET
    public Response dashboard(
            @PathParam("secret") String secret, @Context Request request, @Context HttpHeaders headers) {
        return part(secret, "", request, headers);
    }

    @GET
    @Path("{path: .+}")
    public Response part(
            @PathParam("secret") String secret,
            @PathParam("path") String path,
            @Context Request request,
            @Context HttpHeaders headers) {
        Dashboard dashboard = previews.preview(secret, path).orElseThrow(NotFoundException::new);
        String address = ROOT + secret;
        DashboardPage page = reader.read(
                        dashboard, address, path.isEmpty() ? address : address + "/" + path, Viewing.AS_CONFIGURED)
                .page();
        String html = Templates.preview(page).render();
        return Response.fromResponse(PageResponses.of(Page.html(200, Lifetime.NEVER, false, html), request, headers))
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
