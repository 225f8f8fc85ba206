package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cells numbered beforehand, as the places of an array of buckets by groups: where the grouping fields hold text and
 * booleans only, and there are not too many combinations. The quickest way, and the one that nearly all queries can go.
 */
final class DenseCells implements Cells {

    private final BucketNumbers buckets;
    private final List<CodedField> groups;
    private final int size;

    /** So many cells, one for each combination of groups, belong to a bucket. */
    private final int cellsOfABucket;

    private final Map<Integer, List<Object>> knownGroups = new HashMap<>();

    private DenseCells(BucketNumbers buckets, List<CodedField> groups, int size) {
        this.buckets = buckets;
        this.groups = groups;
        this.size = size;
        this.cellsOfABucket = groups.stream().mapToInt(CodedField::size).reduce(1, (left, right) -> left * right);
    }

    /**
     * Dense cells, if they can be.
     *
     * @param buckets null without a period
     */
    static Optional<Cells> of(Snapshot snapshot, BucketNumbers buckets, List<String> groupBy) {
        List<CodedField> groups = new ArrayList<>();
        long size = buckets == null ? 1 : buckets.count();
        for (String name : groupBy) {
            Optional<CodedField> field = CodedField.of(snapshot, name);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            groups.add(field.get());
            size *= field.get().size();
            if (size > MOST_DENSE) {
                return Optional.empty();
            }
        }
        return size > MOST_DENSE ? Optional.empty() : Optional.of(new DenseCells(buckets, groups, (int) size));
    }

    @Override
    public int put(Chunk.View chunk, int[] rows, int count, int[] cells) {
        if (buckets == null) {
            Arrays.fill(cells, 0, count, 0);
        } else {
            buckets.fill(chunk, rows, count, cells);
        }
        int kept = count;
        for (CodedField group : groups) {
            kept = group.put(chunk, rows, kept, cells);
        }
        return kept;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean areFixed() {
        return true;
    }

    @Override
    public Instant bucket(int cell) {
        return buckets == null ? null : buckets.startOf(cell / cellsOfABucket);
    }

    @Override
    public List<Object> group(int cell) {
        return knownGroups.computeIfAbsent(cell % cellsOfABucket, this::values);
    }

    private List<Object> values(int cell) {
        Object[] group = new Object[groups.size()];
        int at = cell;
        for (int level = group.length - 1; level >= 0; level--) {
            group[level] = groups.get(level).value(at % groups.get(level).size());
            at /= groups.get(level).size();
        }
        return List.of(group);
    }
}
