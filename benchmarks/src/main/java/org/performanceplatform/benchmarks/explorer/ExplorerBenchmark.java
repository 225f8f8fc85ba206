package org.performanceplatform.benchmarks.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.performanceplatform.benchmarks.measuring.MeasuredPlatform;
import org.performanceplatform.benchmarks.measuring.Medians;
import org.performanceplatform.benchmarks.measuring.Report;
import org.performanceplatform.cli.installation.PlatformProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./pp bench explorer}: how fast the pages of the Transactions Explorer are. A platform of its own imports the published
 * spreadsheet; then one reader asks for each page again and again, for longer than spotlight uses its figures without asking for newer
 * ones, and for every service's page once.
 */
@Command(
        name = "explorer",
        description = "How fast the Transactions Explorer's pages and files are over all services.",
        mixinStandardHelpOptions = true)
public final class ExplorerBenchmark implements Callable<Integer> {

    private static final int SPOTLIGHT_PORT = 3057;
    private static final double WANTED_MEDIAN = 50;
    private static final int WARM_UP = 30;
    private static final List<String> PAGES = List.of(
            "",
            "/all-services/by-transactions-per-year/descending",
            "/all-services/by-digital-takeup/ascending",
            "/high-volume-services",
            "/department/department-for-transport",
            "/service-details/dft-tax-a-vehicle",
            "/search?keyword=vehicle",
            "/headline-facts",
            "/about-data",
            "/transactions.csv",
            "/transactions.json",
            "/transactions.xlsx");

    @Option(
            names = "--file",
            paramLabel = "FILE",
            defaultValue = "../shared/data/services.csv",
            description = "The published spreadsheet (${DEFAULT-VALUE}).")
    private Path file;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "60",
            description = "Requests for each page (${DEFAULT-VALUE}).")
    private int times;

    @Option(
            names = "--every",
            paramLabel = "MS",
            defaultValue = "100",
            description = "Milliseconds from one request to the next (${DEFAULT-VALUE}).")
    private int every;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "20100",
            description = "Ports (${DEFAULT-VALUE}).")
    private int portOffset;

    @Option(
            names = "--running",
            description = "Measure the platform that runs at --port-offset, with the spreadsheet imported.")
    private boolean running;

    private final Report report = new Report();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var reader = new Reader(SPOTLIGHT_PORT + portOffset);
        if (running) {
            measure(reader);
            return 0;
        }
        if (!Files.exists(file)) {
            throw new PlatformProblem("There is no file " + file + ". Name the published spreadsheet with --file.");
        }
        Path data = Files.createTempDirectory("bench-explorer");
        var platform = new MeasuredPlatform(Path.of(System.getProperty("platform.home", ".")), data, portOffset);
        try {
            platform.up("--empty");
            report.heading("The import");
            report.atMost("until all was imported", platform.importTransactions(file), 60, "s");
            report.plain("the first page after that", reader.milliseconds(""), "ms");
            measure(reader);
        } finally {
            platform.remove();
        }
        return 0;
    }

    private void measure(Reader reader) throws IOException, InterruptedException {
        List<String> services = reader.services();
        int warmUp = Math.min(WARM_UP, services.size() / 2);
        for (String service : services.subList(0, warmUp)) {
            reader.milliseconds(service);
        }
        report.heading("%,d service pages, each for the first time".formatted(services.size() - warmUp));
        Medians first = reader.once(services.subList(warmUp, services.size()));
        report.atMost("median", first.median(), WANTED_MEDIAN, "ms");
        report.plain("  99th percentile", first.percentile(99), "ms");
        report.heading("Each page %d times, one every %d ms".formatted(times, every));
        for (String page : PAGES) {
            double drawn = reader.milliseconds(page);
            Medians again = reader.often(page, times, every);
            report.atMost(page.isEmpty() ? "/" : page, again.median(), WANTED_MEDIAN, "ms");
            report.plain("  slowest", again.percentile(100), "ms");
            report.plain("  for the first time", drawn, "ms");
        }
    }
}
