package org.performanceplatform.write.ingest;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Measures memory in use, without what only waits to be cleared away. */
final class LiveMemory {

    private static final long PAUSE_MILLIS = 1_000;

    private LiveMemory() {}

    /** Something that is done. */
    interface Work {
        void run() throws Exception;
    }

    /** The most bytes of memory that were in use while something was done, beyond those before. */
    static long addedBy(Work work) throws Exception {
        long before = used();
        AtomicLong most = new AtomicLong(before);
        ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor();
        watching.scheduleWithFixedDelay(
                () -> most.accumulateAndGet(used(), Math::max), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            watching.shutdown();
            watching.awaitTermination(1, TimeUnit.MINUTES);
        }
        return most.get() - before;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
