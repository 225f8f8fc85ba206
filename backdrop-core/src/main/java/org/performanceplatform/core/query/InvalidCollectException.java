package org.performanceplatform.core.query;

/** A fold that needs numbers met something else, null included ({@code reference/backdrop.md} section 3.8). */
public class InvalidCollectException extends InvalidQueryException {

    private static final long serialVersionUID = 1L;

    public InvalidCollectException() {
        super("collect", "invalid collect function");
    }
}
