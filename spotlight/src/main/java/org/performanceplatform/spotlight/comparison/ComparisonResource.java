package org.performanceplatform.spotlight.comparison;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.spotlight.kpis.Kpi;
import org.performanceplatform.spotlight.kpis.Services;
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.pages.Page;
import org.performanceplatform.spotlight.pages.PageCache;
import org.performanceplatform.spotlight.pages.PageResponses;
import org.performanceplatform.stagecraftclient.Dashboard;
import org.performanceplatform.stagecraftclient.Link;
import org.performanceplatform.stagecraftclient.RelatedPages;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** Two to six services side by side on one figure. */
@Path("/performance/compare")
@Blocking
public class ComparisonResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance comparison(ComparisonPage page);

        private Templates() {}
    }

    @Inject
    Services services;

    @Inject
    StagecraftClient stagecraft;

    @Inject
    PageCache pages;

    @GET
    public Response compare(
            @QueryParam("service") List<String> slugs,
            @QueryParam("kpi") String kpi,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        Kpi chosen = Kpi.ofKey(kpi == null ? "" : kpi).orElse(Kpi.TRANSACTIONS);
        Page page = pages.get(uri.getRequestUri().toString(), () -> {
            Services.All all = services.all();
            return Page.html(
                    200,
                    all.current() ? Lifetime.LIST : Lifetime.MOMENT,
                    true,
                    Templates.comparison(ComparisonPage.of(slugs, chosen, all, this::link))
                            .render());
        });
        return PageResponses.of(page, request, headers);
    }

    /** Where a service's dashboard says that the service is. */
    private Optional<Link> link(String slug) {
        return stagecraft.dashboard(slug).map(Dashboard::relatedPages).map(RelatedPages::transaction);
    }
}
