package org.performanceplatform.read.columns;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.performanceplatform.core.query.Aggregation;
import org.performanceplatform.core.query.Tally;

/** Counts each distinct value of a field in each cell. */
final class ValuesScan implements FieldScan {

    private final Aggregation aggregation;
    private final Ordinals ordinals;
    private final CellNumbers pairs = new CellNumbers();
    private final int[] ofRows = new int[Chunk.SIZE];
    private long[] counts = {};

    ValuesScan(Snapshot snapshot, String field, Aggregation aggregation) {
        this.aggregation = aggregation;
        this.ordinals = new Ordinals(snapshot, field);
    }

    @Override
    public void take(Chunk.View chunk, int[] rows, int[] cells, int count, int cellCount) {
        ordinals.fill(chunk, rows, count, ofRows, true);
        for (int i = 0; i < count; i++) {
            if (ofRows[i] != Ordinals.NONE) {
                int pair = pairs.number(cells[i], ofRows[i]);
                if (pair >= counts.length) {
                    counts = Arrays.copyOf(counts, Math.max(2 * counts.length, Chunk.SIZE));
                }
                counts[pair]++;
            }
        }
        aggregation.checkValues(pairs.size());
    }

    @Override
    public void addTo(IntFunction<Tally> tallies) {
        for (int pair = 0; pair < pairs.size(); pair++) {
            tallies.apply(pairs.parent(pair)).note(ordinals.value(pairs.ordinal(pair)), counts[pair]);
        }
    }
}
