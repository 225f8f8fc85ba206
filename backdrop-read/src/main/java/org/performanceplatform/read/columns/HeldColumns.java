package org.performanceplatform.read.columns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.performanceplatform.core.heads.Head;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.read.stores.RecordStore;

/**
 * The columns of one data set, kept up with its head. Readers scan the last snapshot without waiting; whoever first needs a
 * newer one makes it, and others that need it too wait for that.
 */
final class HeldColumns {

    private final RecordStore store;
    private final Clock clock;
    private final RecordColumns columns;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Snapshot snapshot;
    private volatile long bytes;
    private volatile Instant currentAt;
    private boolean broken;

    HeldColumns(RecordStore store, Clock clock, Loading.Loaded loaded) {
        this.store = store;
        this.clock = clock;
        this.columns = loaded.columns();
        publish(loaded.state());
    }

    /** The records as they were when last looked at. */
    Snapshot latest() {
        return snapshot;
    }

    /** When they were last known to be all there are. */
    Instant currentAt() {
        return currentAt;
    }

    /** An estimate of the memory held. */
    long bytes() {
        return bytes;
    }

    /**
     * The records as a head tells of them, or newer ones; what was changed is read now.
     *
     * @param mostChanges if more records were changed, they are left for someone with more time
     * @param patience how long to wait while another thread reads changes
     * @return what has become of it
     * @throws com.mongodb.MongoException if the store can't be read
     */
    Freshness keepUp(HeadState wanted, int mostChanges, Duration patience) {
        if (isAsNewAs(wanted)) {
            currentAt = clock.instant();
            return Freshness.CURRENT;
        }
        if (!tryLock(patience)) {
            return Freshness.BEHIND;
        }
        try {
            return isAsNewAs(wanted) ? Freshness.CURRENT : readChanges(mostChanges);
        } finally {
            changing.unlock();
        }
    }

    /** The latest snapshot, if it is as new as the head. */
    Optional<Snapshot> at(HeadState wanted) {
        Snapshot held = snapshot;
        return isAsNewAs(held, wanted) ? Optional.of(held) : Optional.empty();
    }

    private Freshness readChanges(int mostChanges) {
        if (broken) {
            return Freshness.LOST;
        }
        Head head = store.headSince(snapshot.name(), snapshot.epoch(), snapshot.version());
        Changes changes = new Changes(store.heads());
        if (!changes.note(head, snapshot.epoch(), snapshot.version())) {
            return Freshness.LOST;
        }
        if (changes.size() > mostChanges) {
            return Freshness.BEHIND;
        }
        try {
            changes.applyTo(columns, store.records(head.state()));
        } catch (NotColumnarException e) {
            broken = true;
            return Freshness.LOST;
        }
        publish(head.state());
        return Freshness.CURRENT;
    }

    private void publish(HeadState state) {
        bytes = columns.bytes();
        snapshot = columns.snapshot(state, isStill(state));
        currentAt = clock.instant();
    }

    /** Whether nothing was being written since that head was read. */
    private boolean isStill(HeadState before) {
        if (!before.quiet()) {
            return false;
        }
        HeadState now = store.state(before.name());
        return now.quiet() && now.epoch().equals(before.epoch()) && now.version() == before.version();
    }

    private boolean isAsNewAs(HeadState wanted) {
        return isAsNewAs(snapshot, wanted);
    }

    private static boolean isAsNewAs(Snapshot held, HeadState wanted) {
        return held.epoch().equals(wanted.epoch()) && held.version() >= wanted.version();
    }

    private boolean tryLock(Duration patience) {
        try {
            return changing.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether columns tell all that a head tells of. */
    enum Freshness {
        /** They do. */
        CURRENT,
        /** Not yet. */
        BEHIND,
        /** They can't be brought up to date: the records must be read as a whole. */
        LOST
    }
}
