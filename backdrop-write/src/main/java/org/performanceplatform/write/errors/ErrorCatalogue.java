package org.performanceplatform.write.errors;

import com.mongodb.MongoException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.performanceplatform.core.recordformats.Fault;
import org.performanceplatform.core.recordformats.RecordFormatException;
import org.performanceplatform.core.records.InvalidSchemaException;
import org.performanceplatform.stagecraftclient.StagecraftUnavailableException;

/** From an exception to what the client is told. */
public final class ErrorCatalogue {

    private static final int SERVER_ERROR = 500;

    private ErrorCatalogue() {}

    /** The problem, or empty for a failure of our own. */
    public static Optional<Problem> problem(Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return Optional.of(refused.problem());
        }
        if (failure instanceof RecordFormatException unreadable) {
            return Optional.of(unreadable(unreadable));
        }
        if (failure instanceof MongoException) {
            return Optional.of(unavailable("The records can't be stored just now"));
        }
        if (failure instanceof StagecraftUnavailableException) {
            return Optional.of(unavailable("The configuration can't be reached just now"));
        }
        if (failure instanceof InvalidSchemaException) {
            return Optional.of(
                    unavailable("The schema of this data type can't be used; its administrator must repair it"));
        }
        if (failure instanceof UncheckedIOException || failure instanceof IOException) {
            return Optional.of(
                    Problem.of(400, "broken-body", "The body ended too early", "The request body could not be read"));
        }
        if (failure instanceof WebApplicationException web && web.getResponse().getStatus() < SERVER_ERROR) {
            return Optional.of(ofStatus(web.getResponse().getStatus()));
        }
        return Optional.empty();
    }

    static Problem internal() {
        return Problem.of(SERVER_ERROR, "internal", "Something failed here", "Internal Server Error");
    }

    /** Not available just now, and worth another try. */
    public static Problem unavailable(String message) {
        return Problem.of(503, "unavailable", "Not available just now", message).withHeader("Retry-After", "5");
    }

    /** A body of a form that is not taken; its header may be null. */
    public static Problem wrongContentType(int status, String header) {
        return wrongContentType(
                status,
                header,
                "taken are application/json, application/x-ndjson, text/csv and"
                        + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    /** A body without a byte, which comes before all that could be wrong with it ({@code reference/backdrop.md} section 1.2). */
    public static Problem emptyBody() {
        return Problem.of(
                400, "empty-body", "The body can't be read", "Expected JSON request body but received zero bytes.");
    }

    /** A body that has to be JSON, and does not say so; its header may be null. */
    public static Problem notJson(String header) {
        return wrongContentType(400, header, "only application/json is taken here");
    }

    private static Problem wrongContentType(int status, String header, String taken) {
        String said = header == null
                ? "There is no Content-Type"
                : "The Content-Type is " + header.substring(0, Math.min(header.length(), 100));
        return Problem.of(status, "wrong-content-type", "The body has a form that is not taken", said + "; " + taken);
    }

    /** The stable name of a fault of a body, such as {@code broken-gzip}. */
    public static String type(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Problem unreadable(RecordFormatException unreadable) {
        int status =
                switch (unreadable.fault().kind()) {
                    case MALFORMED -> 400;
                    case TOO_LARGE -> 413;
                    case UNSUPPORTED -> 415;
                };
        Problem problem =
                Problem.of(status, type(unreadable.fault()), "The body can't be read", unreadable.getMessage());
        if (unreadable.fault() == Fault.UNKNOWN_CODING) {
            return problem.withHeader("Accept-Encoding", "gzip");
        }
        return unreadable.fault() == Fault.JSON_NULL ? asWrongContentType(problem) : problem;
    }

    /** A JSON null is answered like a wrong content type ({@code reference/backdrop.md} section 1.2). */
    private static Problem asWrongContentType(Problem problem) {
        return problem.withMessages(List.of("Expected header: Content-type: application/json"));
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 404 ->
                Problem.of(
                        status,
                        "not-found",
                        "There is nothing here",
                        "The requested URL was not found on the server.  If you entered the URL manually please check"
                                + " your spelling and try again.");
            case 405 ->
                Problem.of(
                        status,
                        "method-not-allowed",
                        "The method is not possible here",
                        "The method is not allowed for the requested URL.");
            case 413 -> Problem.of(status, "body-too-large", "The body is too large", "The body is too large");
            default -> Problem.of(status, "refused", "The request is not understood", "The request is not understood");
        };
    }
}
