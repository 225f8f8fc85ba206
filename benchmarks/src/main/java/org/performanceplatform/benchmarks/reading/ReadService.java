package org.performanceplatform.benchmarks.reading;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.performanceplatform.benchmarks.measuring.JavaProcess;
import org.performanceplatform.cli.processes.HttpReadiness;

/** The read service as a process, and requests to it. */
final class ReadService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final JavaProcess process;
    private final int port;
    private final int managementPort;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ReadService(JavaProcess process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** An answer, with how long it took until its last byte was there. */
    record Timed(HttpResponse<byte[]> answer, double milliseconds) {

        /** What computed it, as {@code Server-Timing} says: {@code columns}, {@code pipeline} or {@code cache}. */
        boolean by(String engine) {
            return answer.headers().firstValue("Server-Timing").orElse("").contains(engine);
        }

        /** The milliseconds that {@code Server-Timing} says a part took: {@code head}, {@code answer} or {@code total}. */
        double part(String name) {
            Matcher part = Pattern.compile(name + ";dur=([0-9.]+)")
                    .matcher(answer.headers().firstValue("Server-Timing").orElse(""));
            return part.find() ? Double.parseDouble(part.group(1)) : Double.NaN;
        }
    }

    /** @param heap the greatest heap, as {@code 1g} */
    static ReadService start(Path home, String heap, Path log, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = JavaProcess.freePort();
        int managementPort = JavaProcess.freePort();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        JavaProcess process = JavaProcess.start(
                List.of(
                        "-Xmx" + heap,
                        "-jar",
                        home.resolve("backdrop-read/target/quarkus-app/quarkus-run.jar")
                                .toString()),
                environment,
                log,
                new HttpReadiness(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready")));
        return new ReadService(process, port, managementPort);
    }

    /**
     * Asks and waits for the whole answer.
     *
     * @param pathAndQuery as {@code /data/group/type?period=week}
     * @param headers names and values in turn
     */
    Timed get(String pathAndQuery, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery))
                .timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Timed(answer, (System.nanoTime() - began) / 1e6);
    }

    /** The value of a metric. */
    double metric(String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/q/metrics"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
