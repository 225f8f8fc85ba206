package org.performanceplatform.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.performanceplatform.benchmarks.measuring.MeasuredService;
import org.performanceplatform.benchmarks.measuring.Medians;
import org.performanceplatform.benchmarks.measuring.MongoServer;
import org.performanceplatform.benchmarks.measuring.Report;
import org.performanceplatform.benchmarks.measuring.StagecraftStandIn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./pp bench read}: how fast the read API answers, and how much memory it takes, by the number of records. Uses an embedded
 * MongoDB and a read service of its own; nothing else should run meanwhile.
 */
@Command(
        name = "read",
        description = "How fast the read API answers, by the number of records.",
        mixinStandardHelpOptions = true)
public final class ReadBenchmark implements Callable<Integer> {

    private static final Logger DRIVER_MESSAGES = Logger.getLogger("org.mongodb");
    private static final int MANY = 100_000;
    private static final int VERY_MANY = 1_000_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int PIPELINES = 5;
    private static final Duration LONGEST_PIPELINES = Duration.ofSeconds(60);
    private static final int BATCHES = 15;
    private static final int BYTES_OF_A_RECORD = 96;
    private static final int TAIL = 10;

    /** Milliseconds for an answer that need not be computed. */
    private static final int KNOWN = 1;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "Numbers of records (${DEFAULT-VALUE}).")
    private List<Integer> sizes;

    @Option(names = "--heap", defaultValue = "1g", description = "The read service's greatest heap (${DEFAULT-VALUE}).")
    private String heap;

    @Option(names = "--times", defaultValue = "101", description = "Queries for each median (${DEFAULT-VALUE}).")
    private int times;

    @Option(names = "--readers", defaultValue = "200", description = "Readers at once (${DEFAULT-VALUE}).")
    private int readers;

    @Option(names = "--seconds", defaultValue = "60", description = "How long they read (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--data",
            description = "Where the records are kept for the next run; without, they are made and removed again.")
    private Optional<Path> data;

    private final Report report = new Report();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DRIVER_MESSAGES.setLevel(Level.WARNING);
        if (data.isPresent()) {
            measure(Files.createDirectories(data.get()));
            return 0;
        }
        Path folder = Files.createTempDirectory("bench-read");
        try {
            measure(folder);
        } finally {
            remove(folder);
        }
        return 0;
    }

    private void measure(Path folder) throws IOException, InterruptedException {
        List<MeasuredDataSet> dataSets =
                sizes.stream().sorted().map(MeasuredDataSet::new).toList();
        try (var mongo = MongoServer.start(folder);
                var store = new BenchmarkStore(mongo.connectionString());
                var stagecraft = new StagecraftStandIn(
                        sizes.stream().map(MeasuredDataSet::type).toList())) {
            for (MeasuredDataSet dataSet : dataSets) {
                System.out.printf("Storing %,d records.%n", dataSet.size());
                dataSet.fill(store);
            }
            Map<String, String> settings = settings(folder, mongo, stagecraft);
            Map<Integer, Double> pipeline = pipeline(dataSets, folder, settings);
            try (MeasuredService service = reader(folder.resolve("read.log"), settings)) {
                for (MeasuredDataSet dataSet : dataSets) {
                    measure(dataSet, service, store, pipeline.getOrDefault(dataSet.size(), Double.NaN));
                }
                crowd(dataSets.get(Math.min(1, dataSets.size() - 1)), service);
            }
        }
    }

    private MeasuredService reader(Path log, Map<String, String> settings) throws IOException, InterruptedException {
        return MeasuredService.start(home(), "backdrop-read", List.of("-Xmx" + heap), log, settings);
    }

    private void measure(MeasuredDataSet dataSet, MeasuredService service, BenchmarkStore store, double byPipeline)
            throws IOException, InterruptedException {
        int size = dataSet.size();
        report.heading("%,d records".formatted(size));
        double before = service.metric("backdrop_read_columns_memory_bytes");
        report.plain("until the columns answered", dataSet.load(service), "ms");
        double bytes = service.metric("backdrop_read_columns_memory_bytes") - before;
        dataSet.warmUp(service, WARM_UP);
        report.plain("then asked without being measured, for", WARM_UP.toMillis(), "ms");
        double byColumns = dataSet.computed(service, "columns", times).median();
        report.atMost("week by channel, sum, not cached, median", byColumns, wanted(size, 2, 3, 12), "ms");
        for (String part : List.of("head", "answer", "total")) {
            report.plain(
                    "  of which in the service: " + part,
                    dataSet.part(service, part, times).median(),
                    "ms");
        }
        report.atMost("  from the result cache", dataSet.cached(service, times).median(), KNOWN, "ms");
        report.atMost("  304", dataSet.notModified(service, times).median(), KNOWN, "ms");
        Medians afterABatch = dataSet.afterABatch(service, store, BATCHES);
        report.atMost("  first after 1,000 more records", afterABatch.median(), wanted(size, 100, 110, 130), "ms");
        Medians whileWritten = dataSet.whileWritten(service, store, times);
        report.atMost("  with a write every second", whileWritten.median(), 3 * wanted(size, 2, 3, 12), "ms");
        if (size <= VERY_MANY) {
            report.plain("  by the pipeline", byPipeline, "ms");
            report.atLeast(
                    "  pipeline / columns",
                    byPipeline / byColumns,
                    size >= VERY_MANY ? 50 : size >= MANY ? 20 : 1,
                    "times");
        }
        if (size >= VERY_MANY) {
            report.atMost("memory for each record, its id included", bytes / size, BYTES_OF_A_RECORD, "bytes");
        } else {
            report.plain("memory for each record, its id included", bytes / size, "bytes");
        }
    }

    private void crowd(MeasuredDataSet dataSet, MeasuredService service) throws InterruptedException {
        report.heading(
                "%d readers at once for %d s, %,d records, nothing cached".formatted(readers, seconds, dataSet.size()));
        Crowd.Outcome outcome = new Crowd(service, dataSet.query(), readers, Duration.ofSeconds(seconds)).ask();
        Medians answers = outcome.times();
        report.plain("answers a second", answers.count() / (double) seconds, "");
        report.atMost("errors", outcome.errors(), 0, "");
        report.plain("median", answers.median(), "ms");
        report.atMost("99th percentile / median", answers.percentile(99) / answers.median(), TAIL, "times");
    }

    private Map<Integer, Double> pipeline(List<MeasuredDataSet> dataSets, Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        Map<String, String> withoutColumns = new HashMap<>(settings);
        withoutColumns.put("BACKDROP_READ_COLUMNS_ENABLED", "false");
        withoutColumns.put("BACKDROP_READ_QUERY_TIME_LIMIT", "5m");
        Map<Integer, Double> medians = new HashMap<>();
        try (MeasuredService service = reader(folder.resolve("pipeline.log"), withoutColumns)) {
            for (MeasuredDataSet dataSet :
                    dataSets.stream().filter(set -> set.size() <= VERY_MANY).toList()) {
                System.out.printf("Asking the pipeline for %,d records.%n", dataSet.size());
                medians.put(
                        dataSet.size(),
                        dataSet.computed(service, "pipeline", PIPELINES, LONGEST_PIPELINES)
                                .median());
            }
        }
        return medians;
    }

    private static double wanted(int size, double small, double medium, double large) {
        return size >= VERY_MANY ? large * size / VERY_MANY : size >= MANY ? medium : small;
    }

    private static Map<String, String> settings(Path folder, MongoServer mongo, StagecraftStandIn stagecraft) {
        return Map.of(
                "QUARKUS_MONGODB_CONNECTION_STRING",
                mongo.connectionString(),
                "QUARKUS_MONGODB_DATABASE",
                BenchmarkStore.DATABASE,
                "STAGECRAFT_URL",
                stagecraft.url(),
                "STAGECRAFT_SERVICE_TOKEN",
                "benchmark",
                "STAGECRAFT_CACHE_FILE",
                folder.resolve("configuration.json").toString());
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
