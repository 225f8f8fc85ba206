package org.performanceplatform.cli.send;

import org.performanceplatform.cli.installation.TemporaryProblem;

/** The write API does not take a batch, or could not be reached for too long. The message is for the person who sends it. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status, 0 if there was no answer. */
    public int status() {
        return status;
    }

    /** Whether the same may be accepted later. */
    boolean temporary() {
        return status == 0 || TemporaryProblem.isStatus(status);
    }
}
