package org.performanceplatform.read.errors;

import com.mongodb.MongoException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Optional;
import org.performanceplatform.core.query.InvalidQueryException;
import org.performanceplatform.core.query.QueryTooLargeException;
import org.performanceplatform.read.limits.AbandonedException;
import org.performanceplatform.read.limits.BusyException;
import org.performanceplatform.read.limits.TimeLimitException;
import org.performanceplatform.read.queries.DataSetNotFoundException;
import org.performanceplatform.read.stores.AwayException;
import org.performanceplatform.stagecraftclient.StagecraftUnavailableException;

/** From an exception to what the client is told. */
final class ErrorCatalogue {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int CLIENT_GONE = 499;
    private static final int SERVER_ERROR = 500;

    private ErrorCatalogue() {}

    /** The problem, or empty for a failure of our own. */
    static Optional<Problem> problem(Throwable failure) {
        if (failure instanceof InvalidQueryException invalid) {
            return Optional.of(Problem.of(400, "invalid-query", "The query is not valid", invalid.getMessage())
                    .about(invalid.parameter()));
        }
        if (failure instanceof QueryTooLargeException large) {
            return Optional.of(Problem.of(422, "query-too-large", "The query is beyond a limit", large.getMessage())
                    .about(large.parameter()));
        }
        if (failure instanceof DataSetNotFoundException) {
            return Optional.of(
                    Problem.of(NOT_FOUND, "data-set-not-found", "There is no such data set", failure.getMessage()));
        }
        if (failure instanceof TimeLimitException) {
            return Optional.of(timeLimit(failure.getMessage()));
        }
        if (failure instanceof BusyException) {
            return Optional.of(unavailable(failure.getMessage()));
        }
        if (failure instanceof AbandonedException) {
            return Optional.of(Problem.of(CLIENT_GONE, "abandoned", "The client has gone", "Client Closed Request"));
        }
        if (failure instanceof AwayException) {
            return Optional.of(unavailable(failure.getMessage()));
        }
        if (failure instanceof MongoException) {
            return Optional.of(unavailable("The records can't be reached just now"));
        }
        if (failure instanceof StagecraftUnavailableException) {
            return Optional.of(unavailable("The configuration can't be reached just now"));
        }
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < SERVER_ERROR) {
            return Optional.of(ofStatus(web.getResponse().getStatus()));
        }
        return Optional.empty();
    }

    static Problem internal() {
        return Problem.of(SERVER_ERROR, "internal", "Something failed here", "Internal Server Error");
    }

    static Problem timeLimit(String detail) {
        return Problem.of(504, "time-limit", "The time limit was reached", detail);
    }

    private static Problem unavailable(String detail) {
        return Problem.of(503, "unavailable", "Not available just now", detail).retriedAfter(PAUSE);
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case NOT_FOUND -> Problem.of(status, "not-found", "There is nothing here", "Not Found");
            case NOT_ALLOWED ->
                Problem.of(status, "method-not-allowed", "Only reading is possible", "Method Not Allowed");
            case NOT_ACCEPTABLE ->
                Problem.of(
                                status,
                                "not-acceptable",
                                "There is no such form of this",
                                "There is only application/json here - please take it into 'Accept', or leave that out")
                        .about("Accept");
            default -> Problem.of(status, "refused", "The request is not understood", "Bad Request");
        };
    }
}
