package org.performanceplatform.benchmarks.configuration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.performanceplatform.benchmarks.measuring.JavaProcess;
import org.performanceplatform.cli.processes.HttpReadiness;
import org.performanceplatform.stores.EmbeddedPostgresql;

/** Stagecraft as a process, and requests to it. */
final class StagecraftService implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JavaProcess process;
    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private StagecraftService(JavaProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    /** An answer, with how long it took until its last byte was there. */
    record Timed(HttpResponse<byte[]> answer, double milliseconds) {}

    /** @param heap the greatest heap, as {@code 160m} */
    static StagecraftService start(Path home, String heap, Path log, EmbeddedPostgresql postgresql)
            throws IOException, InterruptedException {
        int port = JavaProcess.freePort();
        int managementPort = JavaProcess.freePort();
        JavaProcess process = JavaProcess.start(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx" + heap,
                        "-jar",
                        home.resolve("stagecraft/target/quarkus-app/quarkus-run.jar")
                                .toString()),
                Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort),
                        "QUARKUS_DATASOURCE_JDBC_URL", postgresql.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", postgresql.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", postgresql.password(),
                        "STAGECRAFT_SERVICE_TOKEN", "benchmark",
                        "STAGECRAFT_OPERATOR_TOKEN", "operator of the benchmark"),
                log,
                new HttpReadiness(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready")));
        return new StagecraftService(process, "http://127.0.0.1:" + port);
    }

    /**
     * Asks and waits for the whole answer.
     *
     * @param headers names and values in turn
     * @throws IOException if it is neither 200 nor 304
     */
    Timed get(String pathAndQuery, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + pathAndQuery)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        double milliseconds = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != OK && answer.statusCode() != NOT_MODIFIED) {
            throw new IOException(pathAndQuery + " was answered with " + answer.statusCode());
        }
        return new Timed(answer, milliseconds);
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
