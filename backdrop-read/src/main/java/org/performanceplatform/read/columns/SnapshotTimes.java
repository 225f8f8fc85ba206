package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.Optional;
import org.performanceplatform.core.layout.RecordFields;

/** The earliest and latest times of a snapshot's records. */
final class SnapshotTimes {

    private SnapshotTimes() {}

    static Optional<Instant> extreme(Snapshot snapshot, String field, boolean earliest) {
        int number = snapshot.fields().number(field);
        boolean timestamp = field.equals(RecordFields.TIMESTAMP);
        long found = earliest ? Long.MAX_VALUE : Long.MIN_VALUE;
        for (Chunk.View chunk : snapshot.chunks()) {
            Lane lane = timestamp ? null : chunk.lane(number);
            for (int row = 0; row < chunk.rows(); row++) {
                boolean there =
                        timestamp ? chunk.times()[row] != Chunk.NO_TIME : lane != null && lane.kind(row) == Kinds.TIME;
                if (there && !chunk.isDeleted(row)) {
                    long time = timestamp ? chunk.times()[row] : lane.number(row);
                    found = earliest ? Math.min(found, time) : Math.max(found, time);
                }
            }
        }
        return found == Long.MAX_VALUE || found == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(found));
    }
}
