package org.performanceplatform.core.query;

/** A query that is not understood or not allowed. The message is for the client, and is the reference's where it has one. */
public class InvalidQueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * @param parameter the HTTP parameter at fault
     */
    public InvalidQueryException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** The HTTP parameter at fault. */
    public String parameter() {
        return parameter;
    }
}
