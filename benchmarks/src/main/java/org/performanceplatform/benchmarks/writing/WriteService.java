package org.performanceplatform.benchmarks.writing;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.performanceplatform.benchmarks.measuring.MeasuredService;

/** The write service as a process, and requests to it. */
final class WriteService implements AutoCloseable {

    private static final int OK = 200;

    private final MeasuredService service;

    private WriteService(MeasuredService service) {
        this.service = service;
    }

    /** @param heap the greatest heap, as {@code 256m} */
    static WriteService start(Path home, String heap, Path log, Map<String, String> settings)
            throws IOException, InterruptedException {
        return new WriteService(MeasuredService.start(home, "backdrop-write", List.of("-Xmx" + heap), log, settings));
    }

    /**
     * Sends records and waits for their acknowledgement.
     *
     * @throws IOException if they are not acknowledged
     */
    void post(String path, String token, String contentType, byte[] body) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                service.post(path, body, "Authorization", "Bearer " + token, "Content-Type", contentType);
        if (answer.statusCode() != OK) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }

    /** How much of its heap is alive, after a collection. */
    long liveHeapBytes() throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(service.id()),
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
        service.close();
    }
}
