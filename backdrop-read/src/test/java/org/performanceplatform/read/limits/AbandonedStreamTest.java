package org.performanceplatform.read.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.read.testing.StallingMongoForTests;
import org.performanceplatform.read.testing.StallingProxy;
import org.performanceplatform.stagecraftclient.testing.InMemoryStagecraft;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;

/** A client that goes away in the middle of a long answer, while MongoDB looks for its next records. */
@QuarkusTest
@TestProfile(AbandonedStreamTest.OnlyPipelines.class)
class AbandonedStreamTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int RECORDS = 20_000;

    /** So many times MongoDB goes on with the answer, of which it gives a thousand records at once, before it stalls. */
    private static final int CONTINUED = 8;

    private static final String TEXT = "x".repeat(1000);

    /** The pipeline alone, over a MongoDB that stalls, and so much time that it is not what ends anything here. */
    public static class OnlyPipelines implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("backdrop-read.columns.enabled", "false", "backdrop-read.query.time-limit", "1h");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(StallingMongoForTests.class));
        }

        /** Else the MongoDB of the other tests would be started too, and either of the two might be the service's. */
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Inject
    InMemoryStagecraft stagecraft;

    @Inject
    MeterRegistry metrics;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @TestHTTPResource
    URI address;

    StallingProxy proxy;

    @Test
    @Timeout(120)
    void the_connection_is_closed_which_makes_mongodb_stop() throws Exception {
        // Given
        stagecraft.add(SomeDataSet.published("long", "figures"));
        RecordWriter writer = new RecordWriter(mongo.getDatabase(database));
        for (int from = 0; from < RECORDS; from += 1000) {
            writer.write(DataSetName.of("long", "figures"), records(from));
        }
        double before = abandoned();
        proxy.stallConnectionOn("getMore", CONTINUED);
        try (Socket client = new Socket(address.getHost(), address.getPort())) {
            client.getOutputStream()
                    .write("GET /data/long/figures HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");

            // When: all that comes is read, until the service waits for more, and then the client goes away
            CompletableFuture.runAsync(() -> readAll(client));
            eventually(proxy::isAsked);
        }

        // Then
        proxy.awaitGivenUp();
        eventually(() -> abandoned() > before);
    }

    private static List<Map<String, Object>> records(int from) {
        return IntStream.range(from, from + 1000)
                .<Map<String, Object>>mapToObj(
                        number -> Map.of("_id", "id-" + number, "_timestamp", "2015-03-02T00:00:00Z", "text", TEXT))
                .toList();
    }

    private static void readAll(Socket client) {
        try {
            InputStream answer = client.getInputStream();
            byte[] buffer = new byte[1 << 16];
            int read = answer.read(buffer);
            while (read >= 0) {
                read = answer.read(buffer);
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt(); // the test is over
        }
    }

    private static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private double abandoned() {
        return metrics.counter("backdrop.read.queries.abandoned").count();
    }
}
