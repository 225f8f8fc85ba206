package org.performanceplatform.write.requests;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request an id, the client's own if it sends a usable one, and answers with it. {@code Govuk-Request-Id} is what the
 * reference's clients send.
 */
@Singleton
public class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final String GOVUK_HEADER = "Govuk-Request-Id";
    private static final String LOGGED = "request_id";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");
    /** What the reference's clients send where they were given no id. */
    private static final String NONE = "Not-Set";

    private static final int EARLY = 1000;

    void register(@Observes Filters filters) {
        filters.register(RequestIds::identify, EARLY);
    }

    private static void identify(RoutingContext context) {
        HttpServerRequest request = context.request();
        String id = sent(request, HEADER).or(() -> sent(request, GOVUK_HEADER)).orElseGet(() -> UUID.randomUUID()
                .toString());
        request.headers().set(HEADER, id);
        MDC.put(LOGGED, id);
        context.response().putHeader(HEADER, id);
        sent(request, GOVUK_HEADER).ifPresent(own -> context.response().putHeader(GOVUK_HEADER, own));
        context.next();
    }

    /** The id of a request. */
    public static String of(HttpServerRequest request) {
        return sent(request, HEADER).orElse("-");
    }

    private static Optional<String> sent(HttpServerRequest request, String header) {
        return Optional.ofNullable(request.getHeader(header))
                .filter(id -> USABLE.matcher(id).matches() && !id.equals(NONE));
    }
}
