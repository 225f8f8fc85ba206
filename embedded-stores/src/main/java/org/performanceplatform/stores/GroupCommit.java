package org.performanceplatform.stores;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Makes changes durable before they are acknowledged, with one flush for all that wait.
 *
 * <p>Changes run side by side. A flush takes its snapshot between changes, never within one, because a change touches several maps
 * (documents, index, sizes) that have to be found together after a crash.
 */
final class GroupCommit {

    private final Flush flush;
    private final Lock change;
    private final Lock snapshot;
    private final Lock flushing = new ReentrantLock();
    private final AtomicLong begun = new AtomicLong();
    private final PendingChanges pending = new PendingChanges();
    private volatile long durable;

    /** How a store gets what it holds in memory onto the disk. */
    interface Flush {
        /** Hands everything that was changed so far to the operating system. No change runs meanwhile. */
        void write();

        /** Returns once what was written is on the disk. */
        void sync();
    }

    GroupCommit(Flush flush) {
        this.flush = flush;
        var lock = new ReentrantReadWriteLock();
        this.change = lock.readLock();
        this.snapshot = lock.writeLock();
    }

    /** Runs a change and returns its result once it is on the disk. */
    <T> T change(Scope scope, Supplier<T> work) {
        long mine;
        T result;
        change.lock();
        try {
            mine = begin(scope);
            result = work.get();
        } finally {
            change.unlock();
        }
        await(mine);
        return result;
    }

    /** Runs a change and returns its result at once; it is on the disk as soon as any later change is. */
    <T> T lazyChange(Scope scope, Supplier<T> work) {
        change.lock();
        try {
            begin(scope);
            return work.get();
        } finally {
            change.unlock();
        }
    }

    private long begin(Scope scope) {
        long number = begun.incrementAndGet();
        pending.add(scope, number);
        return number;
    }

    /** Returns once everything that a read can have seen by now is on the disk; at once if nothing of it is under way. */
    void settle(Scope read) {
        await(pending.lastSeenBy(read));
    }

    /** Runs {@code work}, for instance tidying the store, while no change runs. */
    void alone(Runnable work) {
        snapshot.lock();
        try {
            work.run();
        } finally {
            snapshot.unlock();
        }
    }

    private void await(long change) {
        if (durable >= change) {
            return;
        }
        flushing.lock();
        try {
            if (durable >= change) {
                return;
            }
            long covered = writeBetweenChanges();
            flush.sync();
            durable = covered;
            pending.forget(covered);
        } finally {
            flushing.unlock();
        }
    }

    private long writeBetweenChanges() {
        snapshot.lock();
        try {
            long covered = begun.get();
            flush.write();
            return covered;
        } finally {
            snapshot.unlock();
        }
    }
}
