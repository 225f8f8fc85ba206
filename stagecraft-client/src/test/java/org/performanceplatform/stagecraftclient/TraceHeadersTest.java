package org.performanceplatform.stagecraftclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class TraceHeadersTest {

    private static final URI ANYWHERE = URI.create("http://localhost/");

    @Test
    void a_request_within_a_trace_names_it() {
        // Given
        Span span = Span.wrap(SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault()));

        // When
        HttpRequest request;
        try (Scope scope = span.makeCurrent()) {
            request = TraceHeaders.addTo(HttpRequest.newBuilder(ANYWHERE)).build();
        }

        // Then
        assertThat(request.headers().allValues("traceparent"))
                .containsExactly("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void a_request_outside_of_any_trace_is_left_alone() {
        assertThat(TraceHeaders.addTo(HttpRequest.newBuilder(ANYWHERE))
                        .build()
                        .headers()
                        .map())
                .isEmpty();
    }
}
