package org.performanceplatform.write.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.testing.ServiceTest;

@QuarkusTest
class TracesTest extends ServiceTest {

    @Inject
    InMemorySpanExporter spans;

    /** Takes the place of a collector of traces. */
    static class Collector {
        @Produces
        @Singleton
        InMemorySpanExporter spans() {
            return InMemorySpanExporter.create();
        }
    }

    @Test
    void a_request_goes_on_the_trace_of_its_sender() {
        String trace = UUID.randomUUID().toString().replace("-", "");

        to("POST", path())
                .with("Content-Type", "application/json")
                .with("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .send("[]");
        // a span ends just after its answer
        while (spans.getFinishedSpanItems().stream()
                .noneMatch(span -> span.getTraceId().equals(trace))) {
            Thread.onSpinWait();
        }

        assertThat(spans.getFinishedSpanItems())
                .filteredOn(SpanData::getTraceId, trace)
                .extracting(SpanData::getName, SpanData::getParentSpanId)
                .containsExactly(tuple("POST /data/{group}/{type}", "b7ad6b7169203331"));
    }
}
