package org.performanceplatform.read.errors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.performanceplatform.read.responses.ListHeaders;
import org.performanceplatform.read.responses.Preflight;
import org.performanceplatform.read.responses.Responses;

/**
 * Tells the client what went wrong: with the reference's members, or as RFC 9457 says if the client accepts that. Errors of
 * the client have entity tags and can be 304, as in the reference.
 */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String TYPES = "urn:performance-platform:problem:";
    private static final int NOT_ALLOWED = 405;
    private static final int SERVER_ERROR = 500;

    private final HttpServerRequest request;
    private final Responses responses;
    private final ObjectMapper mapper;

    public ErrorMapper(HttpServerRequest request, Responses responses, ObjectMapper mapper) {
        this.request = request;
        this.responses = responses;
        this.mapper = mapper;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Optional<Problem> known = ErrorCatalogue.problem(failure);
        if (known.isEmpty()) {
            LOG.errorv(failure, "A request failed: path={0}", request.path());
        }
        Problem problem = known.orElseGet(ErrorCatalogue::internal);
        boolean asProblem = Optional.ofNullable(ListHeaders.of(request, "Accept"))
                .filter(accept -> accept.toLowerCase(Locale.ROOT).contains(PROBLEM_JSON))
                .isPresent();
        byte[] body = (asProblem ? problemBody(problem) : plainBody(problem))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Response.ResponseBuilder response = Response.status(problem.status())
                .header("Content-Type", asProblem ? PROBLEM_JSON : "application/json")
                .header("Vary", "Accept, Accept-Encoding");
        if (problem.status() == NOT_ALLOWED) {
            response.header("Allow", Preflight.METHODS);
        }
        problem.retryAfter().ifPresent(pause -> response.header("Retry-After", pause.toSeconds()));
        return problem.status() < SERVER_ERROR
                ? responses.withTag(response, body, request)
                : response.entity(body).build();
    }

    private ObjectNode plainBody(Problem problem) {
        return mapper.createObjectNode().put("message", problem.detail()).put("status", "error");
    }

    private ObjectNode problemBody(Problem problem) {
        ObjectNode body = mapper.createObjectNode()
                .put("type", TYPES + problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("instance", request.path());
        problem.parameter().ifPresent(parameter -> body.putArray("errors")
                .addObject()
                .put("parameter", parameter)
                .put("detail", problem.detail()));
        return body;
    }
}
