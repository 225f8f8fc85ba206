package org.performanceplatform.read.columns;

import java.time.Duration;
import org.performanceplatform.core.query.Engine;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.representations.Rows;

/** The records of a data set in memory, as of one version. */
public final class HeldSnapshot {

    private final Snapshot snapshot;
    private final Duration staleness;

    HeldSnapshot(Snapshot snapshot, Duration staleness) {
        this.snapshot = snapshot;
        this.staleness = staleness;
    }

    public String epoch() {
        return snapshot.epoch();
    }

    public long version() {
        return snapshot.version();
    }

    /** For how long nothing is known of later versions; zero if the version is the present one. */
    public Duration staleness() {
        return staleness;
    }

    /** The number of records. */
    public int records() {
        return snapshot.live();
    }

    /** An engine over these records. */
    public Engine engine(Deadline deadline) {
        return new ScanEngine(snapshot, deadline);
    }

    /** The records themselves. */
    public Rows.Cursor open(Query query, Deadline deadline) {
        return new SnapshotRecords(snapshot, deadline).open(query);
    }
}
