package org.performanceplatform.read.limits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
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
        return run(deadline, () -> true, work);
    }

    /**
     * The same, but only as long as there is a reason to wait; without, the work is done at once.
     *
     * @param crowded whether there still is a reason; asked often
     */
    public <T> T run(Deadline deadline, BooleanSupplier crowded, Supplier<T> work) {
        CountDownLatch turn = enter();
        boolean has;
        try {
            has = await(turn, deadline, crowded);
        } catch (RuntimeException givenUp) {
            giveUp(turn);
            throw givenUp;
        }
        if (!has) {
            giveUp(turn);
            return work.get();
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

    /** Waits for the turn. @return whether it has come; if not, there is no reason to wait any more */
    private static boolean await(CountDownLatch turn, Deadline deadline, BooleanSupplier crowded) {
        try {
            while (!turn.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                deadline.check();
                if (!crowded.getAsBoolean()) {
                    return false;
                }
            }
            return true;
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
