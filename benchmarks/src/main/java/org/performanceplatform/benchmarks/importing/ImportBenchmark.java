package org.performanceplatform.benchmarks.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.performanceplatform.benchmarks.measuring.MeasuredPlatform;
import org.performanceplatform.benchmarks.measuring.Report;
import org.performanceplatform.cli.token.Stagecraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./pp bench import FILE}: how long {@code ./pp import transactions} takes on an empty platform with the embedded stores, how much
 * memory the platform and the command hold above what the idle platform held, and whether importing again changes anything.
 */
@Command(
        name = "import",
        description = "Time and memory of an import of the Transactions Explorer, and of importing again.",
        mixinStandardHelpOptions = true)
public final class ImportBenchmark implements Callable<Integer> {

    private static final double MOST_SECONDS = 60;
    private static final double MOST_MEGABYTES = 256;
    private static final double MEGABYTE = 1 << 20;
    private static final long SAMPLE_MILLIS = 250;
    private static final long IDLE_MILLIS = 10_000;
    private static final List<String> DATA_SETS = List.of("summaries", "services");

    @Parameters(paramLabel = "FILE", description = "The spreadsheet as CSV.")
    private Path file;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Ports (${DEFAULT-VALUE}).")
    private int portOffset;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Report report = new Report();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var platform = MeasuredPlatform.anew("bench-import", portOffset);
        try {
            platform.up("--empty");
            JsonNode urls = platform.status().get("urls");
            Stagecraft stagecraft = platform.configuration();
            ProcessHandle supervisor = supervisor(platform);
            Thread.sleep(IDLE_MILLIS);
            double idle = ProcessMemory.ofTree(supervisor) / MEGABYTE;

            report.heading("Importing " + file.getFileName());
            report.plain("memory of the idle platform", idle, "MB");
            AtomicLong greatest = new AtomicLong();
            report.atMost("first import", timed(platform, supervisor, greatest), MOST_SECONDS, "s");
            report.atMost("memory above idle, at most", greatest.get() / MEGABYTE - idle, MOST_MEGABYTES, "MB");
            report.plain("memory above idle, afterwards", ProcessMemory.ofTree(supervisor) / MEGABYTE - idle, "MB");
            String there = state(urls, stagecraft);
            report.plain("second import", timed(platform, supervisor, greatest), "s");
            report.atMost("things that it changed", there.equals(state(urls, stagecraft)) ? 0 : 1, 0, "");
        } finally {
            platform.remove();
        }
        return 0;
    }

    private static ProcessHandle supervisor(MeasuredPlatform platform) throws IOException, InterruptedException {
        for (JsonNode process : platform.status().get("processes")) {
            if (process.get("name").asText().equals("supervisor")) {
                return ProcessHandle.of(process.get("pid").asLong()).orElseThrow();
            }
        }
        throw new IOException("The platform has no supervisor.");
    }

    /** The seconds that an import takes; meanwhile the greatest memory of the platform and the command is noted, in bytes. */
    private double timed(MeasuredPlatform platform, ProcessHandle supervisor, AtomicLong greatest)
            throws IOException, InterruptedException {
        Thread watching = new Thread(
                () -> {
                    try {
                        while (true) {
                            // the command is a child of this process, the platform is not
                            long command = ProcessHandle.current()
                                    .children()
                                    .mapToLong(ProcessMemory::ofTree)
                                    .sum();
                            long all = ProcessMemory.ofTree(supervisor) + command;
                            greatest.accumulateAndGet(all, Math::max);
                            Thread.sleep(SAMPLE_MILLIS);
                        }
                    } catch (InterruptedException enough) {
                        Thread.currentThread().interrupt();
                    }
                },
                "memory");
        watching.start();
        try {
            return platform.importTransactions(file);
        } finally {
            watching.interrupt();
            watching.join();
        }
    }

    /** The whole configuration, the newest change of a dashboard, and all records with the times at which they were written. */
    private String state(JsonNode urls, Stagecraft stagecraft) throws IOException, InterruptedException {
        StringBuilder state = new StringBuilder();
        state.append(stagecraft.get("/configuration/files")).append(stagecraft.get("/audit?kind=dashboard&limit=1"));
        for (String type : DATA_SETS) {
            String address = urls.get("backdrop-read").asText() + "/data/transactional-services/" + type
                    + "?sort_by=_id:ascending";
            state.append(send(address));
        }
        return state.toString();
    }

    private String send(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
