package org.performanceplatform.core.query;

/**
 * A query that is understood but whose answer, or which itself, is beyond a limit. The message names the limit and the
 * parameters with which to stay below it.
 */
public class QueryTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * @param parameter the HTTP parameter that asks for too much
     */
    public QueryTooLargeException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** The HTTP parameter that asks for too much. */
    public String parameter() {
        return parameter;
    }
}
