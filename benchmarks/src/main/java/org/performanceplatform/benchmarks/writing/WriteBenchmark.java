package org.performanceplatform.benchmarks.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.performanceplatform.benchmarks.measuring.MongoServer;
import org.performanceplatform.benchmarks.measuring.Report;
import org.performanceplatform.benchmarks.measuring.StagecraftStandIn;
import org.performanceplatform.benchmarks.measuring.WriteKey;
import org.performanceplatform.benchmarks.writing.SentRecords.Form;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./pp bench write}: how fast records are acknowledged, beside the plain driver on the same embedded MongoDB in the same run, in turns.
 * One sender, who waits for each answer. Nothing else should run meanwhile.
 */
@Command(
        name = "write",
        description = "How fast records are acknowledged, beside the plain MongoDB driver.",
        mixinStandardHelpOptions = true)
public final class WriteBenchmark implements Callable<Integer> {

    private static final Logger DRIVER_MESSAGES = Logger.getLogger("org.mongodb");
    private static final int BATCH = 1000;
    private static final int WARM_UP_OF_FORMS = 60;
    private static final double OF_THE_DRIVER_FOR_NEW = 0.75;
    private static final double OF_THE_DRIVER_FOR_OVERWRITTEN = 0.4;
    private static final double TIMES_A_SINGLE_UPSERT = 4;
    private static final double BETWEEN_FORMS = 1.3;
    private static final int MANY = 100_000;
    private static final int BYTES_OF_A_WIDE_RECORD = 300;
    private static final long MEGABYTE = 1024 * 1024;
    private static final long MORE_THAN_IDLE = 64 * MEGABYTE;

    @Option(
            names = "--batches",
            defaultValue = "60",
            description = "Batches of 1,000 for each figure (${DEFAULT-VALUE}).")
    private int batches;

    @Option(
            names = "--warm-up",
            defaultValue = "200",
            description =
                    "Batches before them, so that both programs are compiled as far as they get (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--singles",
            defaultValue = "300",
            description = "Single records for each median (${DEFAULT-VALUE}).")
    private int singles;

    @Option(
            names = "--heap",
            defaultValue = "256m",
            description = "The write service's greatest heap (${DEFAULT-VALUE}).")
    private String heap;

    private final Report report = new Report();

    @Override
    public Integer call() throws IOException, InterruptedException {
        DRIVER_MESSAGES.setLevel(Level.WARNING);
        Path folder = Files.createTempDirectory("bench-write");
        var key = new WriteKey();
        try (var mongo = MongoServer.start(folder);
                var driver = new PlainDriver(mongo.connectionString());
                var stagecraft = new StagecraftStandIn(MeasuredSender.types(), key.keySet());
                var service = WriteService.start(
                        home(), heap, folder.resolve("write.log"), settings(folder, mongo, stagecraft))) {
            var measured = new MeasuredSender(service, driver, key);
            System.out.printf("Warming up with %,d batches of %,d records by each.%n", warmUp, BATCH);
            measured.batches(Form.JSON, warmUp, BATCH, 0);
            batches(measured);
            forms(measured);
            singles(measured);
            service.close();
            largeBody(folder, mongo, stagecraft, key);
        } finally {
            remove(folder);
        }
        return 0;
    }

    private void batches(MeasuredSender measured) throws IOException, InterruptedException {
        report.heading(
                "batches of 1,000, one sender, JSON; the service stores halves of a batch at once, the driver all in one command");
        MeasuredSender.Pair fresh = measured.batches(Form.JSON, batches, BATCH, 0);
        print("new records", fresh, OF_THE_DRIVER_FOR_NEW);
        MeasuredSender.Pair overwritten = measured.again(Form.JSON, batches, BATCH);
        print("overwritten records", overwritten, OF_THE_DRIVER_FOR_OVERWRITTEN);
        MeasuredSender.Pair revised = measured.revised(batches, BATCH);
        print("overwritten published ones, kept as they were too", revised, OF_THE_DRIVER_FOR_OVERWRITTEN);
    }

    private void print(String what, MeasuredSender.Pair times, double wanted) {
        report.plain(what + ", acknowledged", times.service().perSecond(BATCH), "a second");
        report.plain("  by the plain driver's bulk upsert", times.driver().perSecond(BATCH), "a second");
        report.atLeast(
                "  ratio", times.service().perSecond(BATCH) / times.driver().perSecond(BATCH), wanted, "");
    }

    private void forms(MeasuredSender measured) throws IOException, InterruptedException {
        report.heading("batches of 1,000 new records, by form, in turns");
        Map<Form, MeasuredSender.Times> times = measured.forms(WARM_UP_OF_FORMS, batches, BATCH);
        times.forEach((form, each) -> report.plain(form.name(), each.perSecond(BATCH), "a second"));
        double[] speeds = times.values().stream()
                .mapToDouble(each -> each.perSecond(BATCH))
                .sorted()
                .toArray();
        report.atMost("  fastest / slowest", speeds[speeds.length - 1] / speeds[0], BETWEEN_FORMS, "");
    }

    private void singles(MeasuredSender measured) throws IOException, InterruptedException {
        report.heading("single new records, one sender, median");
        MeasuredSender.Pair times = measured.batches(Form.JSON, singles, 1, singles / 3);
        report.plain("POST", times.service().medians().median(), "ms");
        report.plain("  99th percentile", times.service().medians().percentile(99), "ms");
        report.plain("  the plain driver's upsert", times.driver().medians().median(), "ms");
        report.plain("  99th percentile", times.driver().medians().percentile(99), "ms");
        report.atMost(
                "  ratio",
                times.service().medians().median() / times.driver().medians().median(),
                TIMES_A_SINGLE_UPSERT,
                "times");
    }

    /** What lives on the heap of an idle service is measured; then one with so much and 64 MB has to take a large body. */
    private void largeBody(Path folder, MongoServer mongo, StagecraftStandIn stagecraft, WriteKey key)
            throws IOException, InterruptedException {
        report.heading("one body of 100,000 records");
        Map<String, String> settings = settings(folder, mongo, stagecraft);
        String token = key.tokenFor(StagecraftStandIn.name(MeasuredSender.type(Form.JSON)));
        String path = StagecraftStandIn.path(MeasuredSender.type(Form.JSON));
        long idle;
        try (var service = WriteService.start(home(), heap, folder.resolve("idle.log"), settings)) {
            service.post(path, token, Form.JSON.contentType(), new SentRecords(0, 1, 2).body(Form.JSON));
            idle = service.liveHeapBytes();
        }
        report.plain("live heap of an idle service", idle / (double) MEGABYTE, "MB");
        byte[] body = new SentRecords(MANY, MANY, 0).wideBody(BYTES_OF_A_WIDE_RECORD);
        report.plain("  the body", body.length / (double) MEGABYTE, "MB");
        String little = (idle + MORE_THAN_IDLE) / 1024 + "k";
        try (var service = WriteService.start(home(), little, folder.resolve("little.log"), settings)) {
            long began = System.nanoTime();
            service.post(path, token, Form.JSON.contentType(), body);
            report.plain("  stored with a heap of so much and 64 MB, in", (System.nanoTime() - began) / 1e9, "s");
        }
    }

    private static Map<String, String> settings(Path folder, MongoServer mongo, StagecraftStandIn stagecraft) {
        return Map.of(
                "QUARKUS_MONGODB_CONNECTION_STRING",
                mongo.connectionString(),
                "QUARKUS_MONGODB_DATABASE",
                "bench",
                "STAGECRAFT_URL",
                stagecraft.url(),
                "STAGECRAFT_SERVICE_TOKEN",
                "benchmark",
                "STAGECRAFT_CACHE_FILE",
                folder.resolve("configuration.json").toString(),
                "FAIRNESS_REQUESTS_PER_SECOND",
                "100000",
                "FAIRNESS_BURST",
                "100000");
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
