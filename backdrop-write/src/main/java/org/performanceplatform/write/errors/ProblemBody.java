package org.performanceplatform.write.errors;

import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.performanceplatform.write.answers.Answers;
import org.performanceplatform.write.answers.JsonText;

/** How a request is told of a problem: with the members of the reference, or as RFC 9457 says if its client accepts that. */
final class ProblemBody {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String TYPES = "urn:performance-platform:problem:";

    private final Problem problem;
    private final HttpServerRequest request;
    private final boolean asProblem;

    ProblemBody(Problem problem, HttpServerRequest request) {
        this.problem = problem;
        this.request = request;
        this.asProblem = Optional.ofNullable(request.getHeader("Accept"))
                .filter(accept -> accept.toLowerCase(Locale.ROOT).contains(PROBLEM_JSON))
                .isPresent();
    }

    String contentType() {
        return asProblem ? PROBLEM_JSON : "application/json";
    }

    byte[] bytes() {
        return JsonText.of(asProblem ? detailed() : plain(), Answers.isCompact(request));
    }

    private Map<String, Object> plain() {
        return problem.asList()
                ? Map.of("messages", problem.messages())
                : Map.of("message", problem.detail(), "status", "error");
    }

    private Map<String, Object> detailed() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPES + problem.type());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("instance", request.path());
        if (!problem.faults().isEmpty()) {
            body.put("errors", ErrorMapper.errors(problem.faults()));
        }
        return body;
    }
}
