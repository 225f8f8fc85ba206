package org.performanceplatform.stagecraftclient;

/** Stagecraft can't be reached, and nothing that was known before can stand in for its answer. */
public class StagecraftUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StagecraftUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
