package org.performanceplatform.benchmarks.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.performanceplatform.benchmarks.measuring.MeasuredService;
import org.performanceplatform.benchmarks.measuring.Medians;
import org.performanceplatform.benchmarks.measuring.TimedAnswer;

/** Many readers at once, each asking again as soon as it has its answer. */
record Crowd(MeasuredService service, WeeklyQuery query, int readers, Duration time) {

    private static final int OK = 200;

    /** What they saw. */
    record Outcome(Medians times, int errors) {}

    Outcome ask() throws InterruptedException {
        var times = new ConcurrentLinkedQueue<Double>();
        var errors = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        List<Runnable> work = IntStream.range(0, readers)
                .<Runnable>mapToObj(reader -> () -> {
                    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                        ask(times, errors);
                    }
                })
                .toList();
        work.forEach(threads::execute);
        threads.shutdown();
        threads.awaitTermination(time.toMillis() * 2, TimeUnit.MILLISECONDS);
        threads.shutdownNow();
        return new Outcome(
                Medians.of(times.stream().mapToDouble(Double::doubleValue).toArray()), errors.get());
    }

    private void ask(ConcurrentLinkedQueue<Double> times, AtomicInteger errors) {
        try {
            TimedAnswer timed = service.get(query.another());
            if (timed.answer().statusCode() == OK) {
                times.add(timed.milliseconds());
            } else {
                errors.incrementAndGet();
            }
        } catch (IOException e) {
            errors.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
