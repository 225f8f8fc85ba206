package org.performanceplatform.read.limits;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** When a query must be given up: at its time limit, or when its client has gone. */
public final class Deadline {

    private static final Duration FOREVER = Duration.ofDays(10_000);

    private final Duration limit;
    private final long end;
    private final BooleanSupplier abandoned;

    /**
     * A deadline so long from now.
     *
     * @param abandoned whether nobody waits for the answer any more; asked often and from any thread
     */
    public Deadline(Duration limit, BooleanSupplier abandoned) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
        this.abandoned = abandoned;
    }

    /** A deadline that comes only when nobody waits any more. */
    public static Deadline untilAbandoned(BooleanSupplier abandoned) {
        return new Deadline(FOREVER, abandoned);
    }

    /**
     * Goes on only while there is time.
     *
     * @throws TimeLimitException if there is none
     * @throws AbandonedException if nobody waits
     */
    public void check() {
        if (abandoned.getAsBoolean()) {
            throw new AbandonedException();
        }
        if (System.nanoTime() - end > 0) {
            throw new TimeLimitException(limit);
        }
    }

    /** Whether {@link #check} would not go on. */
    boolean isOver() {
        return abandoned.getAsBoolean() || System.nanoTime() - end > 0;
    }

    /** What is left, at least a millisecond. */
    public Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    public Duration limit() {
        return limit;
    }
}
