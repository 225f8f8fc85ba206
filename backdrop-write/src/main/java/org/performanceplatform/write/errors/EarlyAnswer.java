package org.performanceplatform.write.errors;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Answers a request before the framework has looked at it. */
public final class EarlyAnswer {

    private EarlyAnswer() {}

    /** Ends a request with a problem. */
    public static void give(RoutingContext context, Problem problem) {
        ProblemBody body = new ProblemBody(problem, context.request());
        HttpServerResponse response =
                context.response().setStatusCode(problem.status()).putHeader("Content-Type", body.contentType());
        problem.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(body.bytes()));
    }
}
