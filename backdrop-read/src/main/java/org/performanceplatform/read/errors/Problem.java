package org.performanceplatform.read.errors;

import java.time.Duration;
import java.util.Optional;

/**
 * One kind of error.
 *
 * @param type the stable last part of the problem type's address
 * @param detail what the client is told
 * @param parameter the parameter at fault, if one is
 * @param retryAfter when to ask again, if that may help
 */
public record Problem(
        int status,
        String type,
        String title,
        String detail,
        Optional<String> parameter,
        Optional<Duration> retryAfter) {

    static Problem of(int status, String type, String title, String detail) {
        return new Problem(status, type, title, detail, Optional.empty(), Optional.empty());
    }

    Problem about(String parameterAtFault) {
        return new Problem(status, type, title, detail, Optional.of(parameterAtFault), retryAfter);
    }

    Problem retriedAfter(Duration pause) {
        return new Problem(status, type, title, detail, parameter, Optional.of(pause));
    }
}
