package org.performanceplatform.spotlight.articles;

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
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.pages.Page;
import org.performanceplatform.spotlight.pages.PageCache;
import org.performanceplatform.spotlight.pages.PageResponses;

/** The pages of text. */
@Path("/performance")
@Blocking
public class ArticleResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance about();

        static native TemplateInstance accessibility();

        static native TemplateInstance glossary();

        static native TemplateInstance getADashboard();

        private Templates() {}
    }

    @Inject
    PageCache pages;

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @GET
    @Path("about")
    public Response about() {
        return article("about", Templates.about());
    }

    @GET
    @Path("accessibility")
    public Response accessibility() {
        return article("accessibility", Templates.accessibility());
    }

    @GET
    @Path("glossary")
    public Response glossary() {
        return article("glossary", Templates.glossary());
    }

    @GET
    @Path("get-a-dashboard")
    public Response getADashboard() {
        return article("get-a-dashboard", Templates.getADashboard());
    }

    private Response article(String name, TemplateInstance template) {
        Page page = pages.get("/performance/" + name, () -> Page.html(200, Lifetime.LIST, true, template.render()));
        return PageResponses.of(page, request, headers);
    }
}
