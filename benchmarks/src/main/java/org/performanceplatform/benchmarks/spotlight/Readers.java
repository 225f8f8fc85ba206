package org.performanceplatform.benchmarks.spotlight;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.performanceplatform.benchmarks.measuring.Medians;
import org.performanceplatform.benchmarks.measuring.TimedAnswer;

/**
 * People who read at once, each asking again as soon as the answer is there.
 *
 * @param status that answers should have
 */
record Readers(Site site, String path, int count, int status, Duration time) {

    /** What they saw. */
    record Outcome(Medians times, int others, double perSecond) {}

    Outcome read(String... headers) throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Double>();
        var others = new AtomicInteger();
        long began = System.nanoTime();
        long end = began + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(count);
        for (int reader = 0; reader < count; reader++) {
            threads.execute(() -> {
                while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                    ask(times, others, headers);
                }
            });
        }
        threads.shutdown();
        threads.awaitTermination(time.toMillis() * 2, TimeUnit.MILLISECONDS);
        threads.shutdownNow();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Outcome(
                Medians.of(times.stream().mapToDouble(Double::doubleValue).toArray()),
                others.get(),
                times.size() / seconds);
    }

    private void ask(ConcurrentLinkedQueue<Double> times, AtomicInteger others, String... headers) {
        try {
            TimedAnswer timed = site.get(path, headers);
            if (timed.answer().statusCode() == status) {
                times.add(timed.milliseconds());
            } else {
                others.incrementAndGet();
            }
        } catch (IOException e) {
            others.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
