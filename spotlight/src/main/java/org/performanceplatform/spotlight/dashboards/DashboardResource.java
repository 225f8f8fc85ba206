package org.performanceplatform.spotlight.dashboards;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.performanceplatform.spotlight.downloads.DrawingPng;
import org.performanceplatform.spotlight.modules.Sorting;
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.pages.Page;
import org.performanceplatform.spotlight.pages.PageCache;
import org.performanceplatform.spotlight.pages.PageResponses;
import org.performanceplatform.spotlight.viewing.Viewing;
import org.performanceplatform.stagecraftclient.Dashboard;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** Dashboards, their modules, and the files made from a module. */
@Path("/performance")
@Blocking
public class DashboardResource {

    private static final int GONE = 410;
    private static final int NOT_IMPLEMENTED = 501;
    private static final String ROOT = "/performance/";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance dashboard(DashboardPage page);

        static native TemplateInstance module(DashboardPage page);

        private Templates() {}
    }

    @Inject
    StagecraftClient stagecraft;

    @Inject
    DashboardReader reader;

    @Inject
    ModuleFiles files;

    @Inject
    PageCache pages;

    @Inject
    Clock clock;

    @GET
    @Path("{path: .+}")
    public Response dashboard(
            @PathParam("path") String path,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("period") String period,
            @QueryParam("week") String week,
            @QueryParam("sortby") String sortBy,
            @QueryParam("sortorder") String sortOrder,
            @QueryParam("width") String width,
            @Context Request request,
            @Context HttpHeaders headers) {
        DashboardAddress address = DashboardAddress.of(path);
        Viewing viewing = Viewing.of(from, to, period, week);
        Sorting sorting = Sorting.asked(sortBy, sortOrder);
        int pixels = pixels(width);
        Page page = pages.get(
                ROOT + path + viewing.query() + " " + sorting.parameters() + " " + pixels,
                () -> page(address, viewing, sorting, pixels));
        return PageResponses.of(page, request, headers);
    }

    private Page page(DashboardAddress address, Viewing viewing, Sorting sorting, int width) {
        Dashboard dashboard = stagecraft.dashboard(address.slugPath()).orElseThrow(NotFoundException::new);
        if (address.file().isPresent()) {
            return files.page(dashboard, address.file().get(), ROOT + address.slugPath(), viewing, sorting, width);
        }
        if (!"dashboard".equals(dashboard.pageType()) && !"module".equals(dashboard.pageType())) {
            throw new WebApplicationException(NOT_IMPLEMENTED);
        }
        DashboardReader.Read read =
                reader.read(dashboard, ROOT + dashboard.slug(), ROOT + address.slugPath(), viewing, sorting);
        TemplateInstance template =
                read.page().module() ? Templates.module(read.page()) : Templates.dashboard(read.page());
        Lifetime lifetime = read.lifetime();
        Page page = Page.html(200, lifetime, dashboard.published(), template.render());
        return read.changesAt()
                .map(moment -> page.until(moment, lifetime, clock.instant()))
                .orElse(page);
    }

    private static int pixels(String width) {
        return width != null && width.matches("[0-9]{1,5}") ? Integer.parseInt(width) : DrawingPng.USUAL_WIDTH;
    }

    static WebApplicationException gone() {
        return new WebApplicationException(GONE);
    }
}
