package org.performanceplatform.benchmarks.writing;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.benchmarks.measuring.JavaProcess;
import org.performanceplatform.cli.processes.HttpReadiness;

/** The write service as a process, and requests to it. */
final class WriteService implements AutoCloseable {

    private static final int OK = 200;

    private final JavaProcess process;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private WriteService(JavaProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param heap the greatest heap, as {@code 256m} */
    static WriteService start(Path home, String heap, Path log, Map<String, String> settings)
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
                        home.resolve("backdrop-write/target/quarkus-app/quarkus-run.jar")
                                .toString()),
                environment,
                log,
                new HttpReadiness(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready")));
        return new WriteService(process, port);
    }

    /**
     * Sends records and waits for their acknowledgement.
     *
     * @throws IOException if they are not acknowledged
     */
    void post(String path, String token, String contentType, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }

    /** How much of its heap is alive, after a collection. */
    long liveHeapBytes() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.id()),
                        "GC.class_histogram")
                .start();
        String total = "";
        try (BufferedReader lines = jcmd.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                total = line.startsWith("Total") ? line : total;
            }
        }
        jcmd.waitFor();
        return Long.parseLong(total.trim().split("\\s+")[2]);
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
