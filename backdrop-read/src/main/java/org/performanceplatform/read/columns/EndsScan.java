package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.performanceplatform.core.query.Tally;
import org.performanceplatform.core.query.Values;

/** Finds the records with the earliest and the latest value of a field; of one time, the least and the greatest id. */
final class EndsScan implements FieldScan {

    private final Snapshot snapshot;
    private final String name;
    private final int field;
    private final End first = new End(-1);
    private final End last = new End(1);

    EndsScan(Snapshot snapshot, String field) {
        this.snapshot = snapshot;
        this.name = field;
        this.field = snapshot.fields().number(field);
    }

    @Override
    public void take(Chunk.View chunk, int[] rows, int[] cells, int count, int cellCount) {
        Lane lane = chunk.lane(field);
        if (lane == null) {
            return;
        }
        first.makeRoom(cellCount);
        last.makeRoom(cellCount);
        for (int i = 0; i < count; i++) {
            if (lane.kind(rows[i]) != Kinds.MISSING && chunk.times()[rows[i]] != Chunk.NO_TIME) {
                first.take(chunk, rows[i], cells[i]);
                last.take(chunk, rows[i], cells[i]);
            }
        }
    }

    @Override
    public void addTo(IntFunction<Tally> tallies) {
        for (int cell = 0; cell < first.chunks.length; cell++) {
            if (first.chunks[cell] != null) {
                tallies.apply(cell).noteEnd(first.of(cell));
                tallies.apply(cell).noteEnd(last.of(cell));
            }
        }
    }

    /** The first or the last row of each cell. */
    private final class End {

        private final int sign;
        private Chunk.View[] chunks = {};
        private int[] rows = {};

        /** @param sign -1 for the first, 1 for the last */
        End(int sign) {
            this.sign = sign;
        }

        void makeRoom(int cells) {
            if (cells > chunks.length) {
                chunks = Arrays.copyOf(chunks, Math.max(cells, 2 * chunks.length));
                rows = Arrays.copyOf(rows, chunks.length);
            }
        }

        void take(Chunk.View chunk, int row, int cell) {
            Chunk.View known = chunks[cell];
            if (known != null) {
                int byTime = Long.compare(chunk.times()[row], known.times()[rows[cell]]);
                int order = byTime != 0 ? byTime : byId(chunk, row, known, rows[cell]);
                if (order * sign <= 0) {
                    return;
                }
            }
            chunks[cell] = chunk;
            rows[cell] = row;
        }

        Tally.End of(int cell) {
            Chunk.View chunk = chunks[cell];
            int row = rows[cell];
            return new Tally.End(
                    Values.canonical(snapshot.stored(chunk, row, name)),
                    Instant.ofEpochMilli(chunk.times()[row]),
                    snapshot.ids().text(chunk.idOffsets()[row]));
        }

        private int byId(Chunk.View chunk, int row, Chunk.View known, int knownRow) {
            return snapshot.ids().compare(chunk.idOffsets()[row], known.idOffsets()[knownRow]);
        }
    }
}
