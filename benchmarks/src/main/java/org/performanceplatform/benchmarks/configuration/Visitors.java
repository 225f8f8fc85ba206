package org.performanceplatform.benchmarks.configuration;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who ask for the same thing, each again as soon as it is there. */
record Visitors(StagecraftService service, String pathAndQuery, int number, Duration time) {

    /** How many answers they had in a second, together. */
    double answersASecond() throws InterruptedException, IOException {
        long began = System.nanoTime();
        long end = began + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            List<Future<Integer>> counts = new ArrayList<>();
            for (int visitor = 0; visitor < number; visitor++) {
                counts.add(threads.submit(() -> ask(end)));
            }
            long answers = 0;
            for (Future<Integer> count : counts) {
                answers += count.get();
            }
            return answers / ((System.nanoTime() - began) / 1e9);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private int ask(long end) throws IOException, InterruptedException {
        int answers = 0;
        while (System.nanoTime() < end) {
            service.get(pathAndQuery);
            answers++;
        }
        return answers;
    }
}
