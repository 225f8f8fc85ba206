package org.performanceplatform.write.errors;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.performanceplatform.core.records.RecordFault;
import org.performanceplatform.write.answers.Answers;
import org.performanceplatform.write.answers.JsonText;
import org.performanceplatform.write.routes.AllowedMethods;

/**
 * Tells the client what went wrong: with the members of the reference ({@code reference/backdrop.md} section 1.2), or as RFC 9457
 * says if the client accepts that.
 */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final int NOT_ALLOWED = 405;
    private static final String TYPES = "urn:performance-platform:problem:";

    private final HttpServerRequest request;

    public ErrorMapper(HttpServerRequest request) {
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Optional<Problem> known = ErrorCatalogue.problem(failure);
        if (known.isEmpty()) {
            LOG.errorv(failure, "A request failed: path={0}", request.path());
        } else if (known.get().status() >= 500 && !(failure instanceof RefusedException)) {
            LOG.warnv("A request could not be served: path={0} cause={1}", request.path(), failure.toString());
        }
        Problem problem = known.orElseGet(ErrorCatalogue::internal);
        boolean asProblem = Optional.ofNullable(request.getHeader("Accept"))
                .filter(accept -> accept.toLowerCase(Locale.ROOT).contains(PROBLEM_JSON))
                .isPresent();
        Response.ResponseBuilder response = Response.status(problem.status())
                .header("Content-Type", asProblem ? PROBLEM_JSON : "application/json")
                .entity(JsonText.of(asProblem ? problemBody(problem) : plainBody(problem), Answers.isCompact(request)));
        if (problem.asList()) {
            response.header("Cache-Control", "no-cache");
        }
        if (problem.status() == NOT_ALLOWED) {
            AllowedMethods.at(request.path()).ifPresent(methods -> response.header("Allow", methods));
        }
        problem.headers().forEach(response::header);
        return response.build();
    }

    private static Map<String, Object> plainBody(Problem problem) {
        return problem.asList()
                ? Map.of("messages", problem.messages())
                : Map.of("message", problem.detail(), "status", "error");
    }

    private Map<String, Object> problemBody(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPES + problem.type());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("instance", request.path());
        if (!problem.faults().isEmpty()) {
            body.put("errors", errors(problem.faults()));
        }
        return body;
    }

    /** The faults of records as members of a body. */
    public static List<Map<String, Object>> errors(List<RecordFault> faults) {
        return faults.stream().map(ErrorMapper::error).toList();
    }

    private static Map<String, Object> error(RecordFault fault) {
        return Map.of(
                "index", fault.record(),
                "pointer", fault.pointer(),
                "code", fault.code().apiName(),
                "detail", fault.message());
    }
}
