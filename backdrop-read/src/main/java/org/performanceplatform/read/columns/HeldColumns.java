package org.performanceplatform.read.columns;

import java.util.concurrent.locks.ReentrantLock;
import org.performanceplatform.core.datasets.DataSetName;

/** One data set's columns while they are held, or what is known of why they are not. */
final class HeldColumns {

    final DataSetName name;

    /** Held by whoever changes the columns. */
    final ReentrantLock changing = new ReentrantLock();

    volatile ColumnsReader.Loaded loaded;
    volatile Snapshot snapshot;
    volatile long bytes;
    volatile long lastUse = System.nanoTime();
    volatile long confirmed;
    volatile boolean loading;

    /** Until when, by {@link System#nanoTime}, no loading is tried because it failed for what the records are. */
    volatile long unfitUntil = System.nanoTime();

    HeldColumns(DataSetName name) {
        this.name = name;
    }

    boolean isUnfit() {
        return System.nanoTime() - unfitUntil < 0;
    }

    boolean holds(String epoch, long version) {
        Snapshot now = snapshot;
        return now != null && now.epoch().equals(epoch) && now.version() == version;
    }

    /** What holding costs for what it is worth: the memory times how long nobody has asked. */
    double waste(long now) {
        return (double) bytes * Math.max(1, now - lastUse);
    }

    void drop() {
        loaded = null;
        snapshot = null;
        bytes = 0;
    }
}
