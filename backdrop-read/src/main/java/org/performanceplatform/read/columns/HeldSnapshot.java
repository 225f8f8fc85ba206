package org.performanceplatform.read.columns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.query.Engine;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.representations.Rows;

/** The records of a data set in memory, as of one version. */
public final class HeldSnapshot {

    private final Snapshot snapshot;
    private final boolean exact;
    private final Duration staleness;

    HeldSnapshot(Snapshot snapshot, boolean exact, Duration staleness) {
        this.snapshot = snapshot;
        this.exact = exact;
        this.staleness = staleness;
    }

    /** Whether the records are exactly those of the version, nothing of a batch that was being written among them. */
    public boolean isExact() {
        return exact;
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

    /** The fields that the records have, with their types and numbers of distinct values, by name. */
    public List<FieldSummary> fields(Deadline deadline) {
        return FieldSummaries.of(snapshot, deadline);
    }

    /** The time of the earliest record, if a record has a time. */
    public Optional<Instant> first() {
        return SnapshotTimes.extreme(snapshot, RecordFields.TIMESTAMP, true);
    }

    /** The time of the latest record. */
    public Optional<Instant> last() {
        return SnapshotTimes.extreme(snapshot, RecordFields.TIMESTAMP, false);
    }

    /** When a record was last stored. */
    public Optional<Instant> updatedAt() {
        return SnapshotTimes.extreme(snapshot, RecordFields.UPDATED_AT, false);
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
