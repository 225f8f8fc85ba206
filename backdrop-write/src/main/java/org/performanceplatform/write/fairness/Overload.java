package org.performanceplatform.write.fairness;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.performanceplatform.write.errors.EarlyAnswer;
import org.performanceplatform.write.errors.Problem;

/** Refuses requests beyond what can be served at the same time, at once and before anything is done for them. */
@Singleton
public class Overload {

    private static final int BEFORE_EVERYTHING_BUT_IDS = 900;
    private static final Problem TOO_MANY = Problem.of(
                    503,
                    "overload",
                    "Not available just now",
                    "Too many requests are being served; try again in a moment")
            .withHeader("Retry-After", "1")
            .withHeader("Connection", "close");

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
            EarlyAnswer.give(context, TOO_MANY);
            return;
        }
        AtomicBoolean over = new AtomicBoolean();
        context.addEndHandler(ended -> {
            // an answer that ends while its connection breaks is reported by two threads
            if (over.compareAndSet(false, true)) {
                served.decrementAndGet();
            }
        });
        context.next();
    }
}
