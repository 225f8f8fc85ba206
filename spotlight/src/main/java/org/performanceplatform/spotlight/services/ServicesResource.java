package org.performanceplatform.spotlight.services;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.performanceplatform.spotlight.downloads.ResultCsv;
import org.performanceplatform.spotlight.kpis.Services;
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.pages.Page;
import org.performanceplatform.spotlight.pages.PageCache;
import org.performanceplatform.spotlight.pages.PageResponses;

/** The list of services with their figures, as a page and as CSV. */
@Path("/performance")
@Blocking
public class ServicesResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance services(ServicesPage page);

        private Templates() {}
    }

    @Inject
    Services services;

    @Inject
    PageCache pages;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @GET
    @Path("services")
    public Response services(@BeanParam ServicesQuery query, @Context UriInfo uri) {
        return PageResponses.of(pages.get(uri.getRequestUri().toString(), () -> page(query)), request, headers);
    }

    @GET
    @Path("services.csv")
    public Response csv(@BeanParam ServicesQuery query, @Context UriInfo uri) {
        return PageResponses.of(pages.get(uri.getRequestUri().toString(), () -> file(query)), request, headers);
    }

    /** The address under which all figures were always to be had. */
    @GET
    @Path("data/transaction-volumes.csv")
    public Response allFigures() {
        Page page = pages.get("/performance/data/transaction-volumes.csv", () -> file(new ServicesQuery()));
        return Response.fromResponse(PageResponses.of(page, request, headers))
                .header("Content-Disposition", "attachment; filename=\"transaction-volumes.csv\"")
                .build();
    }

    private Page page(ServicesQuery query) {
        Services.All all = services.all();
        String html = Templates.services(ServicesPage.of(query, all)).render();
        return Page.html(200, lifetime(all), true, html);
    }

    private Page file(ServicesQuery query) {
        Services.All all = services.all();
        byte[] csv = ResultCsv.of(ServicesPage.of(query, all).result()).getBytes(StandardCharsets.UTF_8);
        return Page.of(200, CSV, lifetime(all), true, csv);
    }

    private static Lifetime lifetime(Services.All all) {
        return all.current() ? Lifetime.LIST : Lifetime.MOMENT;
    }
}
