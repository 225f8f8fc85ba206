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
import org.performanceplatform.spotlight.modules.Sorting;
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
            @PathParam("secret") String secret,
            @QueryParam("sortby") String sortBy,
            @QueryParam("sortorder") String sortOrder,
            @Context Request request,
            @Context HttpHeaders headers) {
        return PageResponses.of(
                page(secret, "", Viewing.AS_CONFIGURED, Sorting.asked(sortBy, sortOrder)), request, headers);
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
            @QueryParam("sortby") String sortBy,
            @QueryParam("sortorder") String sortOrder,
            @Context Request request,
            @Context HttpHeaders headers) {
        return PageResponses.of(
                page(secret, path, Viewing.of(from, to, period, week), Sorting.asked(sortBy, sortOrder)),
                request,
                headers);
    }

    private Page page(String secret, String path, Viewing viewing, Sorting sorting) {
        Optional<DashboardAddress> part = path.isEmpty() ? Optional.empty() : Optional.of(DashboardAddress.of(path));
        String slugPath = part.map(DashboardAddress::slugPath).orElse("");
        Dashboard dashboard = previews.preview(secret, slugPath).orElseThrow(NotFoundException::new);
        String root = ROOT + secret;
        String address = path.isEmpty() ? root : root + "/" + slugPath;
        Optional<ModuleFile> file = part.flatMap(DashboardAddress::file);
        if (file.isPresent()) {
            return files.page(dashboard, file.get(), address, viewing, sorting, DrawingPng.USUAL_WIDTH)
                    .keptFor(Lifetime.NEVER);
        }
        DashboardPage page =
                reader.read(dashboard, root, address, viewing, sorting).page();
        return Page.html(200, Lifetime.NEVER, false, Templates.preview(page).render());
    }
}
