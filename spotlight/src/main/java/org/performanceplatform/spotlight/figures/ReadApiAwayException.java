package org.performanceplatform.spotlight.figures;

/** The read API can't answer just now. */
public class ReadApiAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReadApiAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
