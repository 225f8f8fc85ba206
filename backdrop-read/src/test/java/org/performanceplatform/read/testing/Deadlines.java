package org.performanceplatform.read.testing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.performanceplatform.read.limits.Deadline;

/** Deadlines of queries whose client stays. */
public final class Deadlines {

    private static final Duration LONG = Duration.ofMinutes(5);

    private Deadlines() {}

    /** One far away. */
    public static Deadline patient() {
        return within(LONG);
    }

    public static Deadline within(Duration limit) {
        return new Deadline(limit, () -> false);
    }

    /**
     * A deadline far away at which a query looks first when it has its place, and which then makes it stop until it may go on.
     *
     * @param running counts those that have stopped
     */
    public static Deadline stopping(CountDownLatch running, CountDownLatch go) {
        return new Deadline(LONG, () -> isInterruptedWhileStopped(running, go));
    }

    /** The same at the second look of the thread that looks first, which comes from within the work. */
    public static Deadline stoppingWithin(CountDownLatch running, CountDownLatch go) {
        AtomicInteger looks = new AtomicInteger();
        Thread[] worker = new Thread[1];
        return new Deadline(LONG, () -> {
            if (looks.getAndIncrement() == 0) {
                worker[0] = Thread.currentThread();
                return false;
            }
            return Thread.currentThread() == worker[0] && isInterruptedWhileStopped(running, go);
        });
    }

    private static boolean isInterruptedWhileStopped(CountDownLatch running, CountDownLatch go) {
        running.countDown();
        try {
            go.await();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
