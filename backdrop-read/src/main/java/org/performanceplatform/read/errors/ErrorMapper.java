package org.performanceplatform.read.errors;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.performanceplatform.read.responses.Preflight;
import org.performanceplatform.read.responses.Responses;

/**
 * Tells the client what went wrong. Errors of the client have entity tags and can be 304, as in the reference.
 */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
    private static final int NOT_ALLOWED = 405;
    private static final int SERVER_ERROR = 500;

    private final HttpServerRequest request;
    private final Responses responses;
    private final ErrorBodies bodies;

    public ErrorMapper(HttpServerRequest request, Responses responses, ErrorBodies bodies) {
        this.request = request;
        this.responses = responses;
        this.bodies = bodies;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Optional<Problem> known = ErrorCatalogue.problem(failure);
        if (known.isEmpty()) {
            LOG.errorv(failure, "A request failed: path={0}", request.path());
        }
        Problem problem = known.orElseGet(ErrorCatalogue::internal);
        ErrorBodies.Body body = bodies.of(problem, request);
        Response.ResponseBuilder response = Response.status(problem.status())
                .header("Content-Type", body.mediaType())
                .header("Vary", "Accept, Accept-Encoding");
        if (problem.status() == NOT_ALLOWED) {
            response.header("Allow", Preflight.METHODS);
        }
        problem.retryAfter().ifPresent(pause -> response.header("Retry-After", pause.toSeconds()));
        return problem.status() < SERVER_ERROR
                ? responses.withTag(response, body.bytes(), request)
                : response.entity(body.bytes()).build();
    }
}
