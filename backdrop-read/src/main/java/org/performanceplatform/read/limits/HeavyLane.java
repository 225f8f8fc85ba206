package org.performanceplatform.read.limits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only a few costly queries run at once, in the order in which they came, so that whoever asks for much does not slow
 * those who ask for little: these never wait here.
 */
public final class HeavyLane {

    private static final int BETWEEN_LOOKS_MILLIS = 100;

    private final Deque<CountDownLatch> waiting = new ArrayDeque<>();
    private final int longestQueue;
    private int free;

    public HeavyLane(int places, int longestQueue) {
        this.free = places;
        this.longestQueue = longestQueue;
    }

    /**
     * Does the work when it is its turn.
     *
     * @throws BusyException if too many wait already
     * @throws TimeLimitException if the time is over before
     */
    public <T> T run(Deadline deadline, Supplier<T> work) {
        CountDownLatch turn = enter();
        try {
            await(turn, deadline);
        } catch (RuntimeException givenUp) {
            giveUp(turn);
            throw givenUp;
        }
        try {
            deadline.check();
            return work.get();
        } finally {
            leave();
        }
    }

    private synchronized CountDownLatch enter() {
        if (free > 0) {
            free--;
            return new CountDownLatch(0);
        }
        if (waiting.size() == longestQueue) {
            throw new BusyException();
        }
        CountDownLatch turn = new CountDownLatch(1);
        waiting.add(turn);
        return turn;
    }

    private static void await(CountDownLatch turn, Deadline deadline) {
        try {
            while (!turn.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                deadline.check();
            }
        } catch (InterruptedException e) {
            deadline.check();
            throw new BusyException();
        }
    }

    private synchronized void giveUp(CountDownLatch turn) {
        boolean wasWaiting = waiting.remove(turn);
        if (!wasWaiting) {
            leave();
        }
    }

    private synchronized void leave() {
        CountDownLatch next = waiting.poll();
        if (next == null) {
            free++;
        } else {
            next.countDown();
        }
    }
}
