package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.query.Aggregation;

/** Cells numbered as they come: first the buckets, then each group value with what is before it. */
final class SparseCells implements Cells {

    private final BucketNumbers buckets;
    private final Aggregation aggregation;
    private final List<Ordinals> groups = new ArrayList<>();
    private final List<CellNumbers> levels = new ArrayList<>();
    private final int[] ordinals = new int[Chunk.SIZE];

    /** @param buckets null without a period */
    SparseCells(Snapshot snapshot, BucketNumbers buckets, Aggregation aggregation) {
        this.buckets = buckets;
        this.aggregation = aggregation;
        levels.add(new CellNumbers());
        for (String field : aggregation.groupBy()) {
            groups.add(new Ordinals(snapshot, field));
            levels.add(new CellNumbers());
        }
    }

    @Override
    public int put(Chunk.View chunk, int[] rows, int count, int[] cells) {
        CellNumbers first = levels.get(0);
        for (int i = 0; i < count; i++) {
            cells[i] = first.number(0, buckets == null ? 0 : buckets.of(chunk.times()[rows[i]]));
        }
        int kept = count;
        for (int level = 0; level < groups.size(); level++) {
            kept = putIntoGroups(chunk, rows, kept, cells, level);
        }
        aggregation.checkCells(size());
        return kept;
    }

    @Override
    public int size() {
        return levels.get(groups.size()).size();
    }

    @Override
    public boolean areFixed() {
        return false;
    }

    @Override
    public Instant bucket(int cell) {
        int at = cell;
        for (int level = groups.size(); level > 0; level--) {
            at = levels.get(level).parent(at);
        }
        return buckets == null ? null : buckets.startOf(levels.get(0).ordinal(at));
    }

    @Override
    public List<Object> group(int cell) {
        Object[] group = new Object[groups.size()];
        int at = cell;
        for (int level = groups.size(); level > 0; level--) {
            group[level - 1] = groups.get(level - 1).value(levels.get(level).ordinal(at));
            at = levels.get(level).parent(at);
        }
        return List.of(group);
    }

    private int putIntoGroups(Chunk.View chunk, int[] rows, int count, int[] cells, int level) {
        CellNumbers numbers = levels.get(level + 1);
        groups.get(level).fill(chunk, rows, count, ordinals, false);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (ordinals[i] != Ordinals.NONE) {
                rows[kept] = rows[i];
                cells[kept] = numbers.number(cells[i], ordinals[i]);
                kept++;
            }
        }
        return kept;
    }
}
