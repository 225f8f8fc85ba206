package org.performanceplatform.spotlight.organisations;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.performanceplatform.spotlight.kpis.Services;
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.pages.Page;
import org.performanceplatform.spotlight.pages.PageCache;
import org.performanceplatform.spotlight.pages.PageResponses;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** Services by department and agency, with the totals of each. */
@Path("/performance/organisations")
@Blocking
public class OrganisationsResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance organisations(OrganisationsPage page);

        private Templates() {}
    }

    @Inject
    Services services;

    @Inject
    StagecraftClient stagecraft;

    @Inject
    PageCache pages;

    @GET
    public Response organisations(@Context Request request, @Context HttpHeaders headers) {
        Page page = pages.get("/performance/organisations", () -> {
            Services.All all = services.all();
            return Page.html(
                    200,
                    all.current() ? Lifetime.LIST : Lifetime.MOMENT,
                    true,
                    Templates.organisations(OrganisationsPage.of(all, stagecraft.dashboards()))
                            .render());
        });
        return PageResponses.of(page, request, headers);
    }
}
