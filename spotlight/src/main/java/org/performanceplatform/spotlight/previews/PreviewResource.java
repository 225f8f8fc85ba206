package org.performanceplatform.spotlight.previews;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.performanceplatform.spotlight.dashboards.DashboardAddress;
import org.performanceplatform.spotlight.dashboards.DashboardPage;
import org.performanceplatform.spotlight.dashboards.DashboardReader;
import org.performanceplatform.spotlight.dashboards.ModuleFile;
import org.performanceplatform.spotlight.dashboards.ModuleFiles;
import org.performanceplatform.spotlight.downloads.DrawingPng;
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

    @Inject
    ModuleFiles files;

    @GET
    public Response dashboard(
            @PathParam("secret") String secret, @Context Request request, @Context HttpHeaders headers) {
        return response(page(secret, "", Viewing.AS_CONFIGURED), request, headers);
    }

    @GET
    @Path("{path: .+}")
    public Response part(
            @PathParam("secret") String secret,
            @PathParam("path") String path,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("period") String period,
            @QueryParam("week") String week,
            @Context Request request,
            @Context HttpHeaders headers) {
        return response(page(secret, path, Viewing.of(from, to, period, week)), request, headers);
    }

    private static Response response(Page page, Request request, HttpHeaders headers) {
        return Response.fromResponse(PageResponses.of(page, request, headers))
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private Page page(String secret, String path, Viewing viewing) {
        Optional<DashboardAddress> part = path.isEmpty() ? Optional.empty() : Optional.of(DashboardAddress.of(path));
        String slugPath = part.map(DashboardAddress::slugPath).orElse("");
        Dashboard dashboard = previews.preview(secret, slugPath).orElseThrow(NotFoundException::new);
        String root = ROOT + secret;
        String address = path.isEmpty() ? root : root + "/" + slugPath;
        Optional<ModuleFile> file = part.flatMap(DashboardAddress::file);
        if (file.isPresent()) {
            return files.page(dashboard, file.get(), address, viewing, DrawingPng.USUAL_WIDTH)
                    .keptFor(Lifetime.NEVER);
        }
        DashboardPage page = reader.read(dashboard, root, address, viewing).page();
        return Page.html(200, Lifetime.NEVER, false, Templates.preview(page).render());
    }
}
