package org.performanceplatform.benchmarks.configuration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.performanceplatform.benchmarks.measuring.MeasuredService;
import org.performanceplatform.benchmarks.measuring.TimedAnswer;
import org.performanceplatform.stores.EmbeddedPostgresql;

/** Stagecraft as a process, and requests to it. */
final class StagecraftService implements AutoCloseable {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final MeasuredService service;

    private StagecraftService(MeasuredService service) {
        this.service = service;
    }

    /** @param heap the greatest heap, as {@code 160m} */
    static StagecraftService start(Path home, String heap, Path log, EmbeddedPostgresql postgresql)
            throws IOException, InterruptedException {
        return new StagecraftService(MeasuredService.start(
                home,
                "stagecraft",
                List.of("-XX:+UseSerialGC", "-Xmx" + heap),
                log,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", postgresql.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", postgresql.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", postgresql.password(),
                        "STAGECRAFT_SERVICE_TOKEN", "benchmark",
                        "STAGECRAFT_OPERATOR_TOKEN", "operator of the benchmark")));
    }

    /**
     * Asks and waits for the whole answer.
     *
     * @param headers names and values in turn
     * @throws IOException if it is neither 200 nor 304
     */
    TimedAnswer get(String pathAndQuery, String... headers) throws IOException, InterruptedException {
        TimedAnswer timed = service.get(pathAndQuery, headers);
        int status = timed.answer().statusCode();
        if (status != OK && status != NOT_MODIFIED) {
            throw new IOException(pathAndQuery + " was answered with " + status);
        }
        return timed;
    }

    @Override
    public void close() throws InterruptedException {
        service.close();
    }
}
