package org.performanceplatform.read.limits;

/** Too many costly queries are waiting already. */
public class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BusyException() {
        super("Too many costly queries at once - please ask again later");
    }
}
