package org.performanceplatform.read.columns;

import java.util.Arrays;

/**
 * Numbers combinations of a number and an ordinal densely, as they come: first bucket with nothing, then each group value
 * with what is before it.
 */
final class CellNumbers {

    private static final int UNKNOWN = 0;
    private static final int SMALL = 64;
    private static final int SMALL_AT_ROOT = 1 << 20;
    private static final int LEAST = 16;

    private final LongIntTable large = new LongIntTable();
    private int[][] small = new int[LEAST][];
    private int[] parents = new int[LEAST];
    private int[] ordinals = new int[LEAST];
    private int size;

    /** The number of the combination, a new one if it is new. */
    int number(int parent, int ordinal) {
        if (ordinal < SMALL || (parent == 0 && ordinal < SMALL_AT_ROOT)) {
            int[] children = children(parent, ordinal);
            if (children[ordinal] == UNKNOWN) {
                children[ordinal] = add(parent, ordinal) + 1;
            }
            return children[ordinal] - 1;
        }
        long key = (long) parent << Integer.SIZE | ordinal;
        int known = large.get(key);
        if (known == LongIntTable.ABSENT) {
            known = add(parent, ordinal);
            large.put(key, known);
        }
        return known;
    }

    int size() {
        return size;
    }

    int parent(int number) {
        return parents[number];
    }

    int ordinal(int number) {
        return ordinals[number];
    }

    private int[] children(int parent, int ordinal) {
        if (parent >= small.length) {
            small = Arrays.copyOf(small, Math.max(parent + 1, 2 * small.length));
        }
        int[] children = small[parent];
        if (children == null) {
            children = new int[Math.max(8, 2 * Integer.highestOneBit(ordinal + 1))];
            small[parent] = children;
        } else if (ordinal >= children.length) {
            children = Arrays.copyOf(children, 2 * Integer.highestOneBit(ordinal));
            small[parent] = children;
        }
        return children;
    }

    private int add(int parent, int ordinal) {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, 2 * size);
            ordinals = Arrays.copyOf(ordinals, 2 * size);
        }
        parents[size] = parent;
        ordinals[size] = ordinal;
        size++;
        return size - 1;
    }
}
