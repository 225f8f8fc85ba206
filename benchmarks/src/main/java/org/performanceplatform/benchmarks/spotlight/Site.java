package org.performanceplatform.benchmarks.spotlight;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.benchmarks.measuring.JavaProcess;
import org.performanceplatform.cli.processes.HttpReadiness;

/** Spotlight as a process, and requests to it. */
final class Site implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JavaProcess process;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Site(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** An answer, with how long it took until its last byte was there. */
    record Timed(HttpResponse<byte[]> answer, double milliseconds) {

        String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }
    }

    /** @param heap the greatest heap, as {@code 160m} */
    static Site start(Path home, String heap, Path log, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = JavaProcess.freePort();
        int managementPort = JavaProcess.freePort();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        Path program = home.resolve("spotlight/target/quarkus-app/quarkus-run.jar");
        JavaProcess process = JavaProcess.start(
                List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-jar", program.toString()),
                environment,
                log,
                new HttpReadiness(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready")));
        return new Site(process, port);
    }

    /**
     * Asks for a page, compressed, and waits for all of it.
     *
     * @param headers names and values in turn
     */
    Timed get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", "gzip")
                .timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Timed(answer, (System.nanoTime() - began) / 1e6);
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
