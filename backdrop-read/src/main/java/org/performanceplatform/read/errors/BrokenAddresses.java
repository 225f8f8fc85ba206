package org.performanceplatform.read.errors;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers requests whose path can't be decoded, such as {@code /%zz}: no route takes them, and the server would say so in words of its own. */
@Singleton
public class BrokenAddresses {

    private static final Problem BROKEN = Problem.of(
            400,
            "broken-address",
            "The address can't be read",
            "The path of the address is not percent-encoded; a percent sign itself is written %25");

    private final ErrorBodies bodies;

    BrokenAddresses(ErrorBodies bodies) {
        this.bodies = bodies;
    }

    void register(@Observes Router router) {
        router.errorHandler(BROKEN.status(), this::answer);
    }

    private void answer(RoutingContext context) {
        ErrorBodies.Body body = bodies.of(BROKEN, context.request());
        context.response()
                .setStatusCode(BROKEN.status())
                .putHeader("Content-Type", body.mediaType())
                .putHeader("Access-Control-Allow-Origin", "*")
                .end(Buffer.buffer(body.bytes()));
    }
}
