package org.performanceplatform.stagecraft.errors;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * What the database refused. The code checks every rule first; these are the answers for the one request of two at once
 * that comes second.
 */
final class StoreFaults {

    /** PostgreSQL's codes: https://www.postgresql.org/docs/17/errcodes-appendix.html. */
    private static final Map<String, Kind> BY_STATE = Map.of(
            "23505", Kind.CONFLICT,
            "23503", Kind.CONFLICT,
            "23514", Kind.BAD_REQUEST,
            "22001", Kind.BAD_REQUEST,
            "22021", Kind.BAD_REQUEST,
            "40001", Kind.CONFLICT,
            "40P01", Kind.CONFLICT);

    private static final Map<Kind, String> MESSAGES = Map.of(
            Kind.CONFLICT, "It was changed at the same time by another request, or is still in use; look again",
            Kind.BAD_REQUEST, "error saving model: a value breaks a rule of its field");

    private StoreFaults() {}

    static Optional<Problem> problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new Problem(Kind.CONFLICT, MESSAGES.get(Kind.CONFLICT)));
            }
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return problem(refused.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(String state) {
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Optional.of(new Problem(Kind.UNAVAILABLE, "The configuration database can't be reached; try again")
                    .withHeader("Retry-After", "5"));
        }
        return Optional.ofNullable(BY_STATE.get(state)).map(kind -> new Problem(kind, MESSAGES.get(kind)));
    }
}
