package org.performanceplatform.stagecraft.errors;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Turns a problem into an answer, in the form that the caller accepts. */
@RequestScoped
class Answers {

    private static final String PROBLEM_JSON = "application/problem+json";

    private final HttpServerRequest request;

    Answers(HttpServerRequest request) {
        this.request = request;
    }

    Response of(Problem problem) {
        boolean wantsProblem = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .filter(accept -> accept.contains(PROBLEM_JSON))
                .isPresent();
        Response.ResponseBuilder answer = Response.status(problem.kind().status());
        if (wantsProblem) {
            answer.type(PROBLEM_JSON).entity(ProblemBody.of(problem, request.path()));
        } else {
            String requestId =
                    Optional.ofNullable(request.getHeader("Request-Id")).orElse("");
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(ErrorBody.of(problem, requestId));
        }
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}
