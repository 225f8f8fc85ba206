package org.performanceplatform.read.columns;

import java.util.List;
import java.util.stream.IntStream;
import org.performanceplatform.core.query.Condition;
import org.performanceplatform.core.query.TimeWindow;

/** The rows that a query looks at: not deleted, in the window, every condition holding. */
final class RowSelection {

    private static final int[] ALL_ROWS = IntStream.range(0, Chunk.SIZE).toArray();

    private final List<RowFilter> filters;
    private final boolean timed;
    private final long from;
    private final long to;

    /**
     * @param timed whether only records with a time are looked at, which a window asks for anyway
     */
    RowSelection(Snapshot snapshot, TimeWindow window, List<Condition> conditions, boolean timed) {
        this.filters = conditions.stream()
                .map(condition -> new RowFilter(snapshot, condition))
                .toList();
        this.timed = timed || window.isBounded();
        this.from = window.start()
                .map(start -> ceiling(start.getEpochSecond(), start.getNano()))
                .orElse(Chunk.NO_TIME + 1);
        this.to = window.end()
                .map(end -> window.inclusive() ? end.toEpochMilli() : ceiling(end.getEpochSecond(), end.getNano()) - 1)
                .orElse(Long.MAX_VALUE);
    }

    /** The earliest time that is looked at, in milliseconds. */
    long from() {
        return from;
    }

    /** The latest time that is looked at. */
    long to() {
        return to;
    }

    /** Writes the rows of a chunk that are looked at to {@code rows}, and tells how many they are. */
    int of(Chunk.View chunk, int[] rows) {
        int count = inTime(chunk, rows);
        if (chunk.deleted() != null) {
            count = withoutDeleted(chunk, rows, count);
        }
        for (RowFilter filter : filters) {
            count = filter.keep(chunk, rows, count);
        }
        return count;
    }

    private int inTime(Chunk.View chunk, int[] rows) {
        if (!timed || (chunk.timed() && chunk.earliest() >= from && chunk.latest() <= to)) {
            System.arraycopy(ALL_ROWS, 0, rows, 0, chunk.rows());
            return chunk.rows();
        }
        if (chunk.latest() < from || chunk.earliest() > to) {
            return 0;
        }
        int count = 0;
        long[] times = chunk.times();
        for (int row = 0; row < chunk.rows(); row++) {
            long time = times[row];
            rows[count] = row;
            count += time >= from && time <= to ? 1 : 0;
        }
        return count;
    }

    private static int withoutDeleted(Chunk.View chunk, int[] rows, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            rows[kept] = row;
            kept += chunk.isDeleted(row) ? 0 : 1;
        }
        return kept;
    }

    private static long ceiling(long seconds, int nanos) {
        return seconds * 1000 + (nanos + 999_999) / 1_000_000;
    }
}
