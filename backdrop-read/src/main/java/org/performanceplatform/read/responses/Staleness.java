package org.performanceplatform.read.responses;

import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** What the headers of an answer say when nothing is known of changes, because MongoDB is away. */
public final class Staleness {

    private Staleness() {}

    /**
     * Says so, in {@code Warning} and {@code Backdrop-Stale-Seconds}.
     *
     * @param staleness for how long nothing is known of changes; zero adds nothing
     */
    public static void say(Response.ResponseBuilder response, Duration staleness) {
        if (!staleness.isZero()) {
            response.header("Warning", "110 - \"Response is Stale\"")
                    .header("Backdrop-Stale-Seconds", staleness.toSeconds());
        }
    }
}
