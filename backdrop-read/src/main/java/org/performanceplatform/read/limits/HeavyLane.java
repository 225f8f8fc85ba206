package org.performanceplatform.read.limits;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets only a few costly queries run at once, in the order in which they came, so that whoever asks for much does not slow
 * those who ask for little: these never wait here.
 */
public final class HeavyLane {

    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int longestQueue;

    public HeavyLane(int places, int longestQueue) {
        this.places = new Semaphore(places, true);
        this.longestQueue = longestQueue;
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws BusyException if too many wait already
     * @throws TimeLimitException if the time is over before
     */
    public <T> T run(Deadline deadline, Supplier<T> work) {
        enter(deadline);
        try {
            deadline.check();
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter(Deadline deadline) {
        if (places.tryAcquire()) {
            return;
        }
        if (waiting.incrementAndGet() > longestQueue) {
            waiting.decrementAndGet();
            throw new BusyException();
        }
        try {
            while (!places.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                deadline.check();
            }
        } catch (InterruptedException e) {
            deadline.check();
            throw new BusyException();
        } finally {
            waiting.decrementAndGet();
        }
    }
}
