package org.performanceplatform.cli.installation;

import java.util.Set;

/** A service is away or too busy just now: the same may well succeed in a moment. */
public final class TemporaryProblem extends PlatformProblem {

    private static final long serialVersionUID = 1L;

    private static final Set<Integer> STATUSES = Set.of(408, 429, 502, 503, 504);

    public TemporaryProblem(String message) {
        super(message);
    }

    public TemporaryProblem(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether an answer with this HTTP status says to try again later. */
    public static boolean isStatus(int status) {
        return STATUSES.contains(status);
    }
}
