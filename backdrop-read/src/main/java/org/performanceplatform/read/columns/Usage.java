package org.performanceplatform.read.columns;

import java.time.Duration;
import java.time.Instant;

/** How often a data set is asked for; what was long ago counts less. Safe for use by many threads. */
final class Usage {

    private static final double HALF_LIFE_SECONDS = Duration.ofMinutes(10).toSeconds();

    private double uses;
    private Instant at = Instant.EPOCH;

    /** Counts a use. */
    synchronized void count(Instant now) {
        uses = uses(now) + 1;
        at = now;
    }

    /** The number of uses, each counting half as much after ten minutes, a quarter after twenty, and so on. */
    synchronized double uses(Instant now) {
        double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1000.0);
        return uses * Math.pow(0.5, seconds / HALF_LIFE_SECONDS);
    }
}
