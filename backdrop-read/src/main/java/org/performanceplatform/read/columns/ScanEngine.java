package org.performanceplatform.read.columns;

import java.util.List;
import org.performanceplatform.core.query.Aggregation;
import org.performanceplatform.core.query.Cell;
import org.performanceplatform.core.query.Engine;
import org.performanceplatform.read.limits.Deadline;

/** Computes cells by scanning a snapshot. */
final class ScanEngine implements Engine {

    private final Snapshot snapshot;
    private final Deadline deadline;

    ScanEngine(Snapshot snapshot, Deadline deadline) {
        this.snapshot = snapshot;
        this.deadline = deadline;
    }

    @Override
    public List<Cell> aggregate(Aggregation aggregation) {
        CellScan scan = new CellScan(snapshot, aggregation);
        for (Chunk.View chunk : snapshot.chunks()) {
            deadline.check();
            scan.take(chunk);
        }
        return scan.cells();
    }
}
