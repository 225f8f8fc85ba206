package org.performanceplatform.read.limits;

/** The client of a query has gone; nobody will see this. */
public class AbandonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AbandonedException() {
        super("the client has gone", null, false, false);
    }
}
