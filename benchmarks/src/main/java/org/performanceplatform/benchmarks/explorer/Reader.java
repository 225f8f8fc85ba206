package org.performanceplatform.benchmarks.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.performanceplatform.benchmarks.measuring.Medians;

/** Someone who reads the explorer's pages, compressed, each to its last byte. */
final class Reader {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Pattern SERVICE =
            Pattern.compile("href=\"/performance/transactions-explorer(/service-details/[^\"]+)\"");
    private static final int OK = 200;

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Reader(int port) {
        this.base = "http://127.0.0.1:" + port + "/performance/transactions-explorer";
    }

    /**
     * The paths of all service pages, once the explorer has figures: it reads them a moment after they were imported.
     *
     * @throws IOException if it has none in time
     */
    List<String> services() throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(PATIENCE);
        List<String> services = servicesNow();
        while (services.isEmpty() && Instant.now().isBefore(limit)) {
            Thread.sleep(BETWEEN_TRIES.toMillis());
            services = servicesNow();
        }
        if (services.isEmpty()) {
            throw new IOException(base + "/all-services shows no services. Was the spreadsheet imported?");
        }
        return services;
    }

    private List<String> servicesNow() throws IOException, InterruptedException {
        HttpResponse<InputStream> list = client.send(
                HttpRequest.newBuilder(URI.create(base + "/all-services"))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = list.body()) {
            String html = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return SERVICE.matcher(html).results().map(found -> found.group(1)).toList();
        }
    }

    Medians once(List<String> paths) throws IOException, InterruptedException {
        double[] measured = new double[paths.size()];
        for (int at = 0; at < measured.length; at++) {
            measured[at] = milliseconds(paths.get(at));
        }
        return Medians.of(measured);
    }

    /** @param every milliseconds from the start of one request to that of the next, if it does not take longer */
    Medians often(String path, int times, int every) throws IOException, InterruptedException {
        double[] measured = new double[times];
        for (int at = 0; at < times; at++) {
            measured[at] = milliseconds(path);
            Thread.sleep((long) Math.max(0, every - measured[at]));
        }
        return Medians.of(measured);
    }

    double milliseconds(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Encoding", "gzip")
                .timeout(PATIENCE)
                .build();
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new IOException(path + " was answered with " + answer.statusCode());
        }
        return (System.nanoTime() - began) / 1e6;
    }
}
