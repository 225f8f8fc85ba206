package org.performanceplatform.read.limits;

import java.time.Duration;

/** A query took longer than it may. */
public class TimeLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TimeLimitException(Duration limit) {
        super("The query took longer than " + limit.toMillis() / 1000.0
                + " seconds, which is the limit - please ask for a shorter time or fewer groups");
    }
}
