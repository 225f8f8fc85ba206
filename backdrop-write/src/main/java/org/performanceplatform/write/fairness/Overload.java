package org.performanceplatform.write.fairness;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.performanceplatform.write.errors.EarlyAnswer;
import org.performanceplatform.write.errors.Problem;

/**
 * Lets as many requests in as can be served at the same time. Others wait for a moment, so that a store that pauses is not taken for one that
 * is overloaded; when that is over, or too many wait, they are sent away before anything was done for them. Who waits has neither a thread
 * nor a body that was read.
 */
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

    private final Places places;
    private final long longestWaitMillis;

    Overload(FairnessConfig config, MeterRegistry metrics) {
        this.places = new Places(config.concurrent(), config.waiting());
        this.longestWaitMillis = config.longestWait().toMillis();
        metrics.gauge("backdrop.write.requests.served", places, Places::taken);
        metrics.gauge("backdrop.write.requests.waiting", places, Places::waiting);
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BEFORE_EVERYTHING_BUT_IDS);
    }

    private void admit(RoutingContext request) {
        if (request.request().path().startsWith("/_status")) {
            request.next();
            return;
        }
        Context thread = Vertx.currentContext();
        Optional<Places.Visit> visit = places.enter(() -> thread.runOnContext(served -> request.next()));
        if (visit.isEmpty()) {
            EarlyAnswer.give(request, TOO_MANY);
            return;
        }
        request.addEndHandler(ended -> visit.get().leave());
        if (visit.get().isServedAtOnce()) {
            request.next();
        } else {
            sendAwayIfItWaitsTooLong(request, visit.get());
        }
    }

    private void sendAwayIfItWaitsTooLong(RoutingContext request, Places.Visit visit) {
        request.vertx().setTimer(longestWaitMillis, over -> {
            if (visit.giveUp()) {
                EarlyAnswer.give(request, TOO_MANY);
            }
        });
    }

    Places places() {
        return places;
    }
}
