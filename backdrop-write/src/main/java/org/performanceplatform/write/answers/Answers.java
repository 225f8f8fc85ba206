package org.performanceplatform.write.answers;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;

/** Makes the answers to requests that succeeded; none of them may be kept by a cache. */
@Singleton
public class Answers {

    private final HttpServerRequest request;

    public Answers(HttpServerRequest request) {
        this.request = request;
    }

    /** {@code {"status": "ok"}}. */
    public Response ok() {
        return with(Map.of()).build();
    }

    /** {@code {"message": …, "status": "ok"}}. */
    public Response ok(String message) {
        return with(Map.of("message", message)).build();
    }

    /** {@code "status": "ok"} and further members. */
    public Response.ResponseBuilder with(Map<String, Object> members) {
        Map<String, Object> body = new TreeMap<>(members);
        body.put("status", "ok");
        return base().entity(JsonText.of(body, compact()));
    }

    /** An answer without a body yet. */
    public Response.ResponseBuilder base() {
        return Response.ok().header("Content-Type", "application/json").header("Cache-Control", "no-cache");
    }

    /** Whether the client is a script in a browser, which the reference answers on one line. */
    public boolean compact() {
        return isCompact(request);
    }

    /** Whether a request is to be answered on one line. */
    public static boolean isCompact(HttpServerRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }
}
