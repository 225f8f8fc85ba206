package org.performanceplatform.benchmarks.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.performanceplatform.benchmarks.measuring.MeasuredService;
import org.performanceplatform.benchmarks.measuring.Medians;
import org.performanceplatform.benchmarks.measuring.StagecraftStandIn;
import org.performanceplatform.benchmarks.measuring.TimedAnswer;

/** One data set of a certain size, and what is measured of it. */
final class MeasuredDataSet {

    private static final Duration LONGEST_LOAD = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int ROUND = 20;
    private static final int BATCH = 1000;
    private static final int SMALL_BATCH = 10;

    private final int size;
    private final String type;
    private final WeeklyQuery query;
    private final GeneratedRecords records;

    MeasuredDataSet(int size) {
        this.size = size;
        this.type = type(size);
        this.query = new WeeklyQuery(type);
        this.records = new GeneratedRecords(size);
    }

    static String type(int size) {
        return "records-" + size;
    }

    int size() {
        return size;
    }

    WeeklyQuery query() {
        return query;
    }

    /** Stores the records that earlier runs have not, and removes those that earlier runs added while they measured. */
    void fill(BenchmarkStore store) {
        String name = StagecraftStandIn.name(type);
        int stored = (int) store.count(name);
        if (stored > size) {
            store.trim(name, size);
            stored = size;
        }
        records.skip(stored);
        store.fill(name, records, size - stored);
    }

    /** Asks until the columns answer. @return the milliseconds until they did */
    double load(MeasuredService service) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!service.get(query.another()).by("columns")) {
            if (System.nanoTime() - began > LONGEST_LOAD.toNanos()) {
                throw new IOException(type + " was not held in columns after " + LONGEST_LOAD);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** Asks in every way that is measured until the service has long been compiled for it, as one in use has. */
    void warmUp(MeasuredService service, Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            computed(service, "columns", ROUND);
            cached(service, ROUND);
            notModified(service, ROUND);
        }
    }

    /** Queries that were not asked before. */
    Medians computed(MeasuredService service, String engine, int times) throws IOException, InterruptedException {
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            all[i] = checked(service.get(query.another()), engine);
        }
        return Medians.of(all);
    }

    /** The same, but no more once so much time has passed. */
    Medians computed(MeasuredService service, String engine, int times, Duration most)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        List<Double> all = new ArrayList<>();
        while (all.isEmpty() || (all.size() < times && System.nanoTime() < end)) {
            all.add(checked(service.get(query.another()), engine));
        }
        return Medians.of(all.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The same as {@link #computed}, but what the service itself says a part of its work took. */
    Medians part(MeasuredService service, String part, int times) throws IOException, InterruptedException {
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            all[i] = service.get(query.another()).part(part);
        }
        return Medians.of(all);
    }

    /** One query again and again, out of the result cache. */
    Medians cached(MeasuredService service, int times) throws IOException, InterruptedException {
        service.get(query.same());
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            all[i] = checked(service.get(query.same()), "cache");
        }
        return Medians.of(all);
    }

    /** One query again and again, by someone who has the answer. */
    Medians notModified(MeasuredService service, int times) throws IOException, InterruptedException {
        String tag = service.get(query.same()).header("ETag");
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            TimedAnswer timed = service.get(query.same(), "If-None-Match", tag);
            if (timed.answer().statusCode() != NOT_MODIFIED) {
                throw new IOException("status " + timed.answer().statusCode() + " instead of 304");
            }
            all[i] = timed.milliseconds();
        }
        return Medians.of(all);
    }

    /** The first query after each of some batches of 1,000 more records. */
    Medians afterABatch(MeasuredService service, BenchmarkStore store, int times)
            throws IOException, InterruptedException {
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            store.write(StagecraftStandIn.name(type), records.next(BATCH));
            all[i] = checked(service.get(query.another()), "columns");
        }
        return Medians.of(all);
    }

    /** Queries while ten records are written every second. */
    Medians whileWritten(MeasuredService service, BenchmarkStore store, int times)
            throws IOException, InterruptedException {
        ScheduledExecutorService writing = Executors.newSingleThreadScheduledExecutor();
        writing.scheduleAtFixedRate(
                () -> store.write(StagecraftStandIn.name(type), records.next(SMALL_BATCH)), 0, 1, TimeUnit.SECONDS);
        try {
            double[] all = new double[times];
            for (int i = 0; i < times; i++) {
                Thread.sleep(PAUSE_MILLIS / 2);
                all[i] = checked(service.get(query.another()), "columns");
            }
            return Medians.of(all);
        } finally {
            writing.shutdown();
            writing.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static double checked(TimedAnswer timed, String engine) throws IOException {
        if (!timed.by(engine)) {
            throw new IOException("not by " + engine + ": status "
                    + timed.answer().statusCode() + ", "
                    + timed.answer().headers().firstValue("Server-Timing").orElse("no Server-Timing"));
        }
        return timed.milliseconds();
    }
}
