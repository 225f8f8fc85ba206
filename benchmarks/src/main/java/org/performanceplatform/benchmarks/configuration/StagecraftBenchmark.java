package org.performanceplatform.benchmarks.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.performanceplatform.benchmarks.measuring.Medians;
import org.performanceplatform.benchmarks.measuring.Report;
import org.performanceplatform.benchmarks.measuring.TimedAnswer;
import org.performanceplatform.stores.EmbeddedPostgresql;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./pp bench stagecraft}: how fast the public form of a dashboard is answered with a large configuration. Uses an embedded
 * PostgreSQL and a stagecraft of its own; nothing else should run meanwhile.
 */
@Command(
        name = "stagecraft",
        description = "How fast stagecraft answers with public dashboards.",
        mixinStandardHelpOptions = true)
public final class StagecraftBenchmark implements Callable<Integer> {

    private static final String DASHBOARD = "/public/dashboards?slug=service-";
    private static final int SLOWEST_UNCACHED = 10;
    private static final int FEWEST_CACHED = 1_500;

    /** Enough for the compilers and the database's plans to settle. */
    private static final int WARM_UP = 1_000;

    @Option(names = "--dashboards", defaultValue = "5000", description = "Dashboards (${DEFAULT-VALUE}).")
    private int dashboards;

    @Option(names = "--data-sets", defaultValue = "5000", description = "Data sets (${DEFAULT-VALUE}).")
    private int dataSets;

    @Option(names = "--modules", defaultValue = "30", description = "Modules of each dashboard (${DEFAULT-VALUE}).")
    private int modules;

    @Option(names = "--heap", defaultValue = "160m", description = "Stagecraft's greatest heap (${DEFAULT-VALUE}).")
    private String heap;

    @Option(names = "--times", defaultValue = "1001", description = "Dashboards for the median (${DEFAULT-VALUE}).")
    private int times;

    @Option(names = "--visitors", defaultValue = "16", description = "Visitors at once (${DEFAULT-VALUE}).")
    private int visitors;

    @Option(names = "--seconds", defaultValue = "20", description = "How long they ask (${DEFAULT-VALUE}).")
    private int seconds;

    private final Report report = new Report();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("bench-stagecraft");
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(folder.resolve("postgresql"));
                StagecraftService service =
                        StagecraftService.start(home(), heap, folder.resolve("stagecraft.log"), postgresql)) {
            System.out.printf("Storing %,d dashboards and %,d data sets.%n", dashboards, dataSets);
            new FilledDatabase(postgresql, dashboards, dataSets, modules).fill();
            measure(service);
        } finally {
            remove(folder);
        }
        return 0;
    }

    private void measure(StagecraftService service) throws IOException, InterruptedException {
        report.heading("A dashboard of %d modules, of %,d".formatted(modules, dashboards));
        eachOnce(service, 1, WARM_UP);
        Medians uncached = eachOnce(service, 1 + WARM_UP, times);
        report.atMost("not cached, median", uncached.median(), SLOWEST_UNCACHED, "ms");
        report.plain("  95th percentile", uncached.percentile(95), "ms");
        String hot = DASHBOARD + dashboards;
        TimedAnswer first = service.get(hot);
        report.plain("its size", first.answer().body().length / 1024.0, "KiB");
        String etag = first.answer().headers().firstValue("ETag").orElseThrow();
        report.plain("from the cache, median", again(service, hot), "ms");
        report.plain("  304", again(service, hot, "If-None-Match", etag), "ms");
        double rate = new Visitors(service, hot, visitors, Duration.ofSeconds(seconds)).answersASecond();
        report.atLeast("from the cache, %d visitors at once".formatted(visitors), rate, FEWEST_CACHED, "answers/s");
        report.heading("The list of all");
        TimedAnswer list = service.get("/public/dashboards");
        report.plain("not cached, the first time", list.milliseconds(), "ms");
        report.plain("its size", list.answer().body().length / 1024.0, "KiB");
        report.plain("from the cache, median", again(service, "/public/dashboards"), "ms");
    }

    /** Each dashboard is asked for once, so that none is in the cache. */
    private Medians eachOnce(StagecraftService service, int from, int number) throws IOException, InterruptedException {
        double[] milliseconds = new double[number];
        for (int index = 0; index < number; index++) {
            milliseconds[index] = service.get(DASHBOARD + (from + index)).milliseconds();
        }
        return Medians.of(milliseconds);
    }

    private double again(StagecraftService service, String pathAndQuery, String... headers)
            throws IOException, InterruptedException {
        double[] milliseconds = new double[times];
        for (int index = 0; index < times; index++) {
            milliseconds[index] = service.get(pathAndQuery, headers).milliseconds();
        }
        return Medians.of(milliseconds).median();
    }

    private static Path home() {
        return Path.of(System.getProperty("platform.home", "."));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
