package org.performanceplatform.benchmarks.measuring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.cli.processes.HttpReadiness;

/** A service of the platform as a process, at ports that were free, and requests to it. */
public final class MeasuredService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final JavaProcess process;
    private final URI address;
    private final URI management;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private MeasuredService(JavaProcess process, URI address, URI management) {
        this.process = process;
        this.address = address;
        this.management = management;
    }

    /**
     * Starts a service and returns once it is ready.
     *
     * @param home the folder with the modules, which are built
     * @param module such as {@code backdrop-read}
     * @param options for Java, such as {@code -Xmx1g}
     * @param settings its environment, but for its ports
     */
    public static MeasuredService start(
            Path home, String module, List<String> options, Path log, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = JavaProcess.freePort();
        int managementPort = JavaProcess.freePort();
        URI management = URI.create("http://127.0.0.1:" + managementPort);
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        Path program = home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        List<String> words = new ArrayList<>(options);
        words.addAll(List.of("-jar", program.toString()));
        JavaProcess process =
                JavaProcess.start(words, environment, log, new HttpReadiness(management.resolve("/q/health/ready")));
        return new MeasuredService(process, URI.create("http://127.0.0.1:" + port), management);
    }

    /**
     * Asks and waits for the whole answer.
     *
     * @param pathAndQuery as {@code /data/group/type?period=week}
     * @param headers names and values in turn
     */
    public TimedAnswer get(String pathAndQuery, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(pathAndQuery)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new TimedAnswer(answer, (System.nanoTime() - began) / 1e6);
    }

    /** Sends a body and waits for the answer. */
    public HttpResponse<String> post(String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The value of a metric, summed over its labels. */
    public double metric(String name) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(management.resolve("/q/metrics")).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** The number by which the system knows its process. */
    public long id() {
        return process.id();
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
