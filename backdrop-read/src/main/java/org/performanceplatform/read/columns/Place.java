package org.performanceplatform.read.columns;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.performanceplatform.core.datasets.DataSetName;

/** What is known of a data set that was asked for: how often it was, and its columns if they are held. */
final class Place {

    private static final double MICROSECONDS_TO_LOAD_A_RECORD = 20;
    private static final double MICROSECONDS_TO_LOAD_ANY = 5_000;
    private static final long BYTES_OF_A_RECORD = 96;

    private final DataSetName name;
    private final Usage usage = new Usage();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean loading;
    private volatile HeldColumns held;
    private volatile Instant notBefore = Instant.MIN;

    Place(DataSetName name) {
        this.name = name;
    }

    DataSetName name() {
        return name;
    }

    Usage usage() {
        return usage;
    }

    /** The columns; null if they are not held. */
    HeldColumns held() {
        return held;
    }

    void hold(HeldColumns columns) {
        held = columns;
    }

    void release() {
        held = null;
    }

    long bytes() {
        HeldColumns columns = held;
        return columns == null ? 0 : columns.bytes();
    }

    /** What holding the columns saves, per byte: uses times the time to load them again. */
    double worth(Instant now) {
        HeldColumns columns = held;
        return columns == null ? 0 : worth(columns.latest().live(), columns.bytes(), now);
    }

    /** What holding so many records would probably save, likewise. */
    double worth(long records, Instant now) {
        return worth(records, bytesOf(records), now);
    }

    /** The memory that so many records probably take. */
    static long bytesOf(long records) {
        return records * BYTES_OF_A_RECORD;
    }

    private double worth(long records, long bytes, Instant now) {
        return usage.uses(now)
                * (MICROSECONDS_TO_LOAD_ANY + MICROSECONDS_TO_LOAD_A_RECORD * records)
                / Math.max(1, bytes);
    }

    /** Begins work on the columns that only one thread may do. @return whether nobody else is at it */
    boolean begin() {
        return busy.compareAndSet(false, true);
    }

    boolean isBusy() {
        return busy.get();
    }

    void end() {
        loading = false;
        busy.set(false);
    }

    /** Notes, within such work, that the records are being read as a whole. */
    void beginLoading() {
        loading = true;
    }

    boolean isLoading() {
        return loading;
    }

    /** Leaves the data set to the pipeline for a while. */
    void leaveAlone(Instant now, Duration time) {
        notBefore = now.plus(time);
    }

    boolean isLeftAlone(Instant now) {
        return now.isBefore(notBefore);
    }
}
