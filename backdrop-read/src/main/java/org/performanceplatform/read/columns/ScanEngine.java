package org.performanceplatform.read.columns;

import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.query.Aggregation;
import org.performanceplatform.core.query.Cell;
import org.performanceplatform.core.query.Engine;
import org.performanceplatform.read.limits.Deadline;

/** Computes cells by scanning a snapshot: a large one in parts, several at a time where there are processors to spare. */
final class ScanEngine implements Engine {

    /** So many chunks, some fifty thousand records, are worth waking a thread for. */
    private static final int CHUNKS_OF_A_PART = 12;

    private final Snapshot snapshot;
    private final Deadline deadline;

    ScanEngine(Snapshot snapshot, Deadline deadline) {
        this.snapshot = snapshot;
        this.deadline = deadline;
    }

    @Override
    public List<Cell> aggregate(Aggregation aggregation) {
        CellScan whole = new CellScan(snapshot, aggregation);
        int chunks = snapshot.chunks().length;
        int parts = whole.isDivisible() ? Math.min(ScanParts.MOST, chunks / CHUNKS_OF_A_PART) : 1;
        if (parts <= 1) {
            scan(whole, 0, chunks);
            return whole.cells();
        }
        List<CellScan> scans = new ArrayList<>();
        List<Runnable> work = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            CellScan scan = part == 0 ? whole : new CellScan(snapshot, aggregation);
            int from = part * chunks / parts;
            int to = (part + 1) * chunks / parts;
            scans.add(scan);
            work.add(() -> scan(scan, from, to));
        }
        ScanParts.run(work);
        return CellScan.cells(scans);
    }

    private void scan(CellScan scan, int from, int to) {
        for (int chunk = from; chunk < to; chunk++) {
            deadline.check();
            scan.take(snapshot.chunks()[chunk]);
        }
    }
}
