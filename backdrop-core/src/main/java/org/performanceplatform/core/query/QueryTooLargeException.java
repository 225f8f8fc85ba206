package org.performanceplatform.core.query;

/** A query that is understood but whose answer, or which itself, is beyond a limit. The message names the limit. */
public class QueryTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public QueryTooLargeException(String message) {
        super(message);
    }
}
