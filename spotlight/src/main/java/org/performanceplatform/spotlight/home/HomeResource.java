package org.performanceplatform.spotlight.home;

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
import org.performanceplatform.stagecraftclient.StagecraftClient;

/** The home page. */
@Path("/performance")
@Blocking
public class HomeResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(HomePage page);

        private Templates() {}
    }

    @Inject
    StagecraftClient stagecraft;

    @Inject
    PageCache pages;

    @GET
    public Response home(@Context Request request, @Context HttpHeaders headers) {
        Page page = pages.get(
                "/performance",
                () -> Page.html(
                        200,
                        Lifetime.LIST,
                        true,
                        Templates.home(HomePage.of(stagecraft.dashboards())).render()));
        return PageResponses.of(page, request, headers);
    }
}
