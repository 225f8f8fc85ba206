package org.performanceplatform.write.errors;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.performanceplatform.core.records.RecordFault;
import org.performanceplatform.write.routes.AllowedMethods;

/**
 * Tells the client what went wrong: with the members of the reference ({@code reference/backdrop.md} section 1.2), or as RFC 9457
 * says if the client accepts that.
 */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
    private static final int NOT_ALLOWED = 405;

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
        ProblemBody body = new ProblemBody(problem, request);
        Response.ResponseBuilder response = Response.status(problem.status())
                .header("Content-Type", body.contentType())
                .entity(body.bytes());
        if (problem.asList()) {
            response.header("Cache-Control", "no-cache");
        }
        if (problem.status() == NOT_ALLOWED) {
            AllowedMethods.at(request.path()).ifPresent(methods -> response.header("Allow", methods));
        }
        problem.headers().forEach(response::header);
        return response.build();
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
