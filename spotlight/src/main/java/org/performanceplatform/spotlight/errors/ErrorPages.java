package org.performanceplatform.spotlight.errors;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.performanceplatform.spotlight.pages.Lifetime;
import org.performanceplatform.spotlight.pages.Page;
import org.performanceplatform.spotlight.pages.PageResponses;
import org.performanceplatform.stagecraftclient.StagecraftUnavailableException;

/** Every failure as a page that says what happened and where to go on, with its true status. */
public class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);
    private static final int UNAVAILABLE = 503;
    private static final int BROKEN = 500;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance error(ErrorText text, String reference);

        private Templates() {}
    }

    @Context
    Request request;

    @Context
    HttpHeaders headers;

    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        if (status >= 300 && status < 400) {
            return refusal.getResponse();
        }
        return page(status, null);
    }

    @ServerExceptionMapper
    public Response withoutConfiguration(StagecraftUnavailableException failure) {
        LOG.warnf("Stagecraft is away and the page was never known: cause=%s", failure.toString());
        return page(UNAVAILABLE, null);
    }

    @ServerExceptionMapper
    public Response broken(RuntimeException failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "A page could not be made: reference=%s", reference);
        return page(BROKEN, reference);
    }

    private Response page(int status, String reference) {
        String html = Templates.error(ErrorText.of(status), reference).render();
        return PageResponses.of(Page.html(status, Lifetime.MOMENT, false, html), request, headers);
    }
}
