package org.performanceplatform.spotlight.lists;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.pages.Page;
import org.performanceplatform.spotlight.pages.PageCache;
import org.performanceplatform.spotlight.pages.PageResponses;
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** The lists of dashboards that are not about services ({@code reference/spotlight.md} section 1.5). */
@Path("/performance")
@Blocking
public class ListResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(ListPage page);

        private Templates() {}
    }

    @Inject
    StagecraftClient stagecraft;

    @Inject
    PageCache pages;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @GET
    @Path("web-traffic")
    public Response webTraffic(@QueryParam("filter") @DefaultValue("") String filter) {
        return list(ListKind.WEB_TRAFFIC, filter);
    }

    @GET
    @Path("other")
    public Response other(@QueryParam("filter") @DefaultValue("") String filter) {
        return list(ListKind.OTHER, filter);
    }

    private Response list(ListKind kind, String filter) {
        Page page = pages.get(
                kind.path() + "?" + filter,
                () -> Page.html(
                        200,
                        Lifetime.LIST,
                        true,
                        Templates.list(ListPage.of(kind, filter.strip(), stagecraft.dashboards()))
                                .render()));
        return PageResponses.of(page, request, headers);
    }
}
