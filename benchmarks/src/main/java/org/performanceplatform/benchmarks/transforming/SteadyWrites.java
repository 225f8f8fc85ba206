package org.performanceplatform.benchmarks.transforming;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.performanceplatform.benchmarks.measuring.Medians;

/**
 * A stream of writes of one new record of now, each sent when it is due, however long those before it take; one after the other to every
 * data set. Some are about a day of their own, so that what is made of them can be told from the rest.
 */
final class SteadyWrites {

    private static final int PROBE_EVERY = 41;
    private static final LocalDate PROBED_DAYS = LocalDate.of(2010, 1, 1);
    private static final List<String> STAGES = List.of("start", "start", "done");
    private static final long POLL_MILLIS = 200;
    private static final Duration TO_APPEAR = Duration.ofSeconds(60);
    private static final double NANOS_IN_MILLI = 1e6;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final String writeApi;
    private final String readApi;
    private final List<String> tokens;
    private final Queue<Double> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Double> readable = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> refused = new ConcurrentSkipListMap<>();
    private final AtomicLong lastAcknowledged = new AtomicLong();
    private int sent;

    SteadyWrites(String writeApi, String readApi, List<String> tokens) {
        this.writeApi = writeApi;
        this.readApi = readApi;
        this.tokens = List.copyOf(tokens);
    }

    /**
     * What was measured.
     *
     * @param perSecond how many writes were acknowledged a second, until the last one was
     * @param acknowledged milliseconds from when a write was due to its acknowledgement
     * @param readable milliseconds from the acknowledgement until the output could be read; nothing where it was not looked for
     * @param refused how many writes were answered with which other status than 200; 0 is no answer
     */
    record Figures(double perSecond, Medians acknowledged, Medians readable, Map<Integer, Integer> refused) {}

    /** @param probed whether the output of some writes is looked for */
    Figures run(int perSecond, Duration time, boolean probed) throws InterruptedException {
        acknowledged.clear();
        readable.clear();
        refused.clear();
        int count = Math.toIntExact(perSecond * time.toSeconds());
        CountDownLatch left = new CountDownLatch(count);
        long began = System.nanoTime();
        lastAcknowledged.set(began);
        for (int number = 0; number < count; number++) {
            long due = began + TimeUnit.SECONDS.toNanos(number) / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            send(sent++, due, left, probed);
        }
        left.await();
        double seconds = (lastAcknowledged.get() - began) / 1e9;
        return new Figures(
                acknowledged.size() / seconds, medians(acknowledged), medians(readable), new TreeMap<>(refused));
    }

    void close() {
        clock.shutdownNow();
    }

    private void send(int number, long due, CountDownLatch left, boolean probed) {
        int set = number % tokens.size();
        boolean probe = probed && number % PROBE_EVERY == 0;
        LocalDate day = PROBED_DAYS.plusDays(number / PROBE_EVERY);
        Instant time = probe ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : Instant.now();
        String body = "[{\"_id\":\"w%d\",\"_timestamp\":\"%s\",\"stage\":\"%s\",\"count\":%d}]"
                .formatted(number, time, STAGES.get(number / tokens.size() % STAGES.size()), 1 + number % 7);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(writeApi + "/data/" + TransformedSets.group(set) + "/" + TransformedSets.INPUT))
                .header("Authorization", "Bearer " + tokens.get(set))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            long now = System.nanoTime();
            int status = failure == null ? answer.statusCode() : 0;
            if (status != 200) {
                refused.merge(status, 1, Integer::sum);
                left.countDown();
                return;
            }
            lastAcknowledged.accumulateAndGet(now, Math::max);
            acknowledged.add((now - due) / NANOS_IN_MILLI);
            if (probe) {
                look(set, day, now, left);
            } else {
                left.countDown();
            }
        });
    }

    /** Reads the day's output until it is there. */
    private void look(int set, LocalDate day, long since, CountDownLatch left) {
        URI output = URI.create("%s/data/%s/%s?start_at=%sT00:00:00Z&end_at=%sT00:00:00Z"
                .formatted(readApi, TransformedSets.group(set), TransformedSets.OUTPUT, day, day.plusDays(1)));
        http.sendAsync(HttpRequest.newBuilder(output).build(), HttpResponse.BodyHandlers.ofString())
                .whenComplete((answer, failure) -> {
                    long now = System.nanoTime();
                    boolean there = failure == null && answer.body().contains("\"rate\"");
                    if (there || now - since > TO_APPEAR.toNanos()) {
                        readable.add((now - since) / NANOS_IN_MILLI);
                        left.countDown();
                    } else {
                        clock.schedule(() -> look(set, day, since, left), POLL_MILLIS, TimeUnit.MILLISECONDS);
                    }
                });
    }

    private static Medians medians(Queue<Double> times) {
        return Medians.of(times.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
