package org.performanceplatform.stagecraftclient;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.net.http.HttpRequest;

/** Ties a request to another service to the trace of the request that caused it (W3C Trace Context). */
public final class TraceHeaders {

    private TraceHeaders() {}

    /** Adds {@code traceparent} and {@code tracestate}; nothing where there is no trace. */
    public static HttpRequest.Builder addTo(HttpRequest.Builder request) {
        W3CTraceContextPropagator.getInstance().inject(Context.current(), request, HttpRequest.Builder::setHeader);
        return request;
    }
}
