package org.performanceplatform.cli.send;

import java.util.Set;
import org.performanceplatform.cli.installation.TemporaryProblem;

/** The write API does not take a batch, or could not be reached for too long. The message is for the person who sends it. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** The token is not good for the data set, or there is no such data set. */
    private static final Set<Integer> OF_ANYTHING = Set.of(401, 404);

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

    /** Whether nothing else would be accepted either, whatever it holds. */
    boolean ofAnything() {
        return OF_ANYTHING.contains(status);
    }
}
