package org.performanceplatform.spotlight.bigscreen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.performanceplatform.spotlight.dashboards.DashboardReader;
import org.performanceplatform.spotlight.modules.Sorting;
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.pages.Page;
import org.performanceplatform.spotlight.pages.PageCache;
import org.performanceplatform.spotlight.pages.PageResponses;
import org.performanceplatform.spotlight.viewing.Viewing;
import org.performanceplatform.stagecraftclient.Dashboard;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** A dashboard for a screen on a wall: one figure at a time, to be read from across a room. */
@Path("/performance/{slug}/big-screen")
@Blocking
public class BigScreenResource {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 600;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance bigScreen(BigScreenPage page);

        private Templates() {}
    }

    @Inject
    StagecraftClient stagecraft;

    @Inject
    DashboardReader reader;

    @Inject
    PageCache pages;

    /** @param interval seconds for which each figure is shown */
    @GET
    public Response bigScreen(
            @PathParam("slug") String slug,
            @QueryParam("interval") @DefaultValue("10") int interval,
            @Context Request request,
            @Context HttpHeaders headers) {
        int seconds = Math.max(SHORTEST, Math.min(LONGEST, interval));
        String address = "/performance/" + slug;
        Page page = pages.get(address + "/big-screen?" + seconds, () -> {
            Dashboard dashboard = stagecraft.dashboard(slug).orElseThrow(NotFoundException::new);
            DashboardReader.Read read = reader.read(dashboard, address, address, Viewing.AS_CONFIGURED, Sorting.NONE);
            String html =
                    Templates.bigScreen(BigScreenPage.of(read.page(), seconds)).render();
            return Page.html(200, Lifetime.MOMENT, dashboard.published(), html);
        });
        return PageResponses.of(page, request, headers);
    }
}
