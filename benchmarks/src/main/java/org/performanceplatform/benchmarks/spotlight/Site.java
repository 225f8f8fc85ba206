package org.performanceplatform.benchmarks.spotlight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.performanceplatform.benchmarks.measuring.MeasuredService;
import org.performanceplatform.benchmarks.measuring.TimedAnswer;

/** Spotlight as a process, and requests to it as a browser sends them: for compressed pages. */
final class Site implements AutoCloseable {

    private final MeasuredService service;

    private Site(MeasuredService service) {
        this.service = service;
    }

    /** @param heap the greatest heap, as {@code 160m} */
    static Site start(Path home, String heap, Path log, Map<String, String> settings)
            throws IOException, InterruptedException {
        return new Site(
                MeasuredService.start(home, "spotlight", List.of("-Xmx" + heap, "-XX:+UseSerialGC"), log, settings));
    }

    /**
     * Asks for a page, compressed, and waits for all of it.
     *
     * @param headers names and values in turn
     */
    TimedAnswer get(String path, String... headers) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("Accept-Encoding", "gzip"));
        all.addAll(List.of(headers));
        return service.get(path, all.toArray(String[]::new));
    }

    @Override
    public void close() throws InterruptedException {
        service.close();
    }
}
