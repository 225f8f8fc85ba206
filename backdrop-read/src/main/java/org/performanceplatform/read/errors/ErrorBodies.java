package org.performanceplatform.read.errors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.performanceplatform.read.responses.ListHeaders;

/** What a client is told of a problem: with the reference's members, or as RFC 9457 says if the client accepts that. */
@Singleton
class ErrorBodies {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String TYPES = "urn:performance-platform:problem:";

    private final ObjectMapper mapper;

    ErrorBodies(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A body, and what it is. */
    record Body(String mediaType, byte[] bytes) {}

    Body of(Problem problem, HttpServerRequest request) {
        boolean asProblem = Optional.ofNullable(ListHeaders.of(request, "Accept"))
                .filter(accept -> accept.toLowerCase(Locale.ROOT).contains(PROBLEM_JSON))
                .isPresent();
        ObjectNode body = asProblem ? problemBody(problem, request.path()) : plainBody(problem);
        return new Body(
                asProblem ? PROBLEM_JSON : "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode plainBody(Problem problem) {
        return mapper.createObjectNode().put("message", problem.detail()).put("status", "error");
    }

    private ObjectNode problemBody(Problem problem, String path) {
        ObjectNode body = mapper.createObjectNode()
                .put("type", TYPES + problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("instance", path);
        problem.parameter().ifPresent(parameter -> body.putArray("errors")
                .addObject()
                .put("parameter", parameter)
                .put("detail", problem.detail()));
        return body;
    }
}
