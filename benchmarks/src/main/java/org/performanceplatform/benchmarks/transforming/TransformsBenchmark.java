package org.performanceplatform.benchmarks.transforming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.performanceplatform.benchmarks.measuring.MeasuredPlatform;
import org.performanceplatform.benchmarks.measuring.Report;
import org.performanceplatform.benchmarks.transforming.SteadyWrites.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./pp bench transforms}: a steady stream of writes to many data sets of which figures are made, from the acknowledgement of a write
 * until its figure can be read; the same stream without transforms beside it.
 */
@Command(
        name = "transforms",
        description = "From a write to the figure that is made of it.",
        mixinStandardHelpOptions = true)
public final class TransformsBenchmark implements Callable<Integer> {

    private static final double MOST_MILLIS_TO_READABLE = 2_000;
    private static final double MOST_SECONDS_BEHIND = 2;
    private static final double NINETY_FIVE = 95;
    private static final long POLL_MILLIS = 50;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Of each stream (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "40",
            description = "Seconds before each stream, so that what is measured is compiled (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "200",
            description = "Writes a second (${DEFAULT-VALUE}).")
    private int rate;

    @Option(names = "--data-sets", paramLabel = "N", defaultValue = "50", description = "Data sets (${DEFAULT-VALUE}).")
    private int dataSets;

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
        var platform = MeasuredPlatform.anew("bench-transforms", portOffset);
        try {
            platform.up("--empty");
            JsonNode urls = platform.status().get("urls");
            String write = urls.get("backdrop-write").asText();
            TransformedSets sets = TransformedSets.make(platform.configuration(), dataSets);
            measure(sets, new SteadyWrites(write, urls.get("backdrop-read").asText(), sets.tokens()), write);
        } finally {
            platform.remove();
        }
        return 0;
    }

    private void measure(TransformedSets sets, SteadyWrites writes, String write)
            throws IOException, InterruptedException {
        try {
            writes.run(rate, Duration.ofSeconds(warmUp), false);
            Figures without = writes.run(rate, Duration.ofSeconds(seconds), false);
            sets.transform();
            writes.run(rate, Duration.ofSeconds(warmUp), false);
            Figures with = writes.run(rate, Duration.ofSeconds(seconds), true);
            double behind = secondsUntilUpToDate(write);

            report.heading(rate + " writes/s of one new record to " + dataSets + " data sets for " + seconds + " s");
            acknowledged("without transforms", without);
            acknowledged("with a transform of each", with);
            report.plain(
                    "p95 of acknowledgements, times that without transforms",
                    with.acknowledged().percentile(NINETY_FIVE)
                            / without.acknowledged().percentile(NINETY_FIVE),
                    "");
            report.heading("From the acknowledgement until the figure can be read");
            report.plain("looked for", with.readable().count(), "");
            report.plain("median", with.readable().median(), "ms");
            report.atMost("p95", with.readable().percentile(NINETY_FIVE), MOST_MILLIS_TO_READABLE, "ms");
            report.atMost("until all was up to date after the last write", behind, MOST_SECONDS_BEHIND, "s");
        } finally {
            writes.close();
        }
    }

    private void acknowledged(String what, Figures figures) {
        report.plain(what + ": writes a second", figures.perSecond(), "");
        report.plain(what + ": acknowledged, median", figures.acknowledged().median(), "ms");
        report.plain(what + ": acknowledged, p95", figures.acknowledged().percentile(NINETY_FIVE), "ms");
        figures.refused().forEach((status, count) -> report.atMost(what + ": refused with " + status, count, 0, ""));
    }

    private double secondsUntilUpToDate(String write) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!isUpToDate(write)) {
            Thread.sleep(POLL_MILLIS);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private boolean isUpToDate(String write) throws IOException, InterruptedException {
        JsonNode status = new JsonMapper()
                .readTree(http.send(
                                HttpRequest.newBuilder(URI.create(write + "/_status/transforms"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
        for (JsonNode transform : status.path("transforms")) {
            if (!transform.path("state").asText().equals("up to date")) {
                return false;
            }
        }
        return true;
    }
}
