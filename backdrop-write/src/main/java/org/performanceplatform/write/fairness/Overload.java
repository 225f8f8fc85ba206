package org.performanceplatform.write.fairness;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Refuses requests beyond what can be served at the same time, at once and before anything is done for them. */
@Singleton
public class Overload {

    private static final int BEFORE_EVERYTHING_BUT_IDS = 900;
    private static final String BODY =
            "{\n  \"message\": \"Too many requests are being served; try again in a moment\", \n  \"status\": \"error\"\n}";

    private final FairnessConfig config;
    private final AtomicInteger served = new AtomicInteger();

    Overload(FairnessConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_EVERYTHING_BUT_IDS);
    }

    private void admit(RoutingContext context) {
        if (context.request().path().startsWith("/_status")) {
            context.next();
            return;
        }
        if (served.incrementAndGet() > config.concurrent()) {
            served.decrementAndGet();
            context.response()
                    .setStatusCode(503)
                    .putHeader("Retry-After", "1")
                    .putHeader("Connection", "close")
                    .putHeader("Content-Type", "application/json")
                    .end(BODY);
            return;
        }
        context.addEndHandler(ended -> served.decrementAndGet());
        context.next();
    }
}
