package org.performanceplatform.read.stores;

import java.time.Duration;

/** MongoDB cannot be reached just now. */
public class AwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AwayException(Throwable cause) {
        super("The records can't be reached just now", cause);
    }

    /** When it may be worth asking again. */
    public Duration retryAfter() {
        return Duration.ofSeconds(5);
    }
}
