package org.performanceplatform.stagecraft.audit;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.stream.Stream;

/** The id that a caller gave to a request, so that it can be found again across the services. */
@RequestScoped
public class RequestId {

    private static final int LONGEST = 200;

    private final HttpServerRequest request;

    RequestId(HttpServerRequest request) {
        this.request = request;
    }

    /** The id, cut to what the audit can hold; empty text without one. */
    public String get() {
        return Stream.of("X-Request-Id", "Govuk-Request-Id", "Request-Id")
                .map(name -> Optional.ofNullable(request.getHeader(name)))
                .flatMap(Optional::stream)
                .map(id -> id.substring(0, Math.min(id.length(), LONGEST)))
                .findFirst()
                .orElse("");
    }
}
