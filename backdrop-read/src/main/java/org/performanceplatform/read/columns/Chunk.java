package org.performanceplatform.read.columns;

import java.util.Arrays;

/** Up to {@link #SIZE} rows in the order in which they came. Changed by one thread; read through {@link View}s. */
final class Chunk {

    static final int SIZE = 4096;

    /** The time of a record that has none. */
    static final long NO_TIME = Long.MIN_VALUE;

    private static final int BITS = 64;
    private static final int LEAST_ROOM = 64;

    private long[] times = {};
    private int[] idOffsets = {};
    private Lane[] lanes = {};
    private int[] filled = {};
    private int rows;
    private int timed;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private long[] deleted;
    private boolean deletedIsShared;
    private int deletions;
    private View view;

    /**
     * A chunk as it was at one moment.
     *
     * @param timed whether every row has a time; then it is from {@code earliest} to {@code latest}, in milliseconds
     * @param lanes by field number; shorter than the fields there are, or null in places, where no row has the field
     * @param deleted one bit for each row that is gone; null if none is
     */
    record View(
            int rows,
            boolean timed,
            long earliest,
            long latest,
            long[] times,
            int[] idOffsets,
            Lane[] lanes,
            long[] deleted) {

        boolean isDeleted(int row) {
            return deleted != null && (deleted[row / BITS] & 1L << row) != 0;
        }

        /** The lane of a field; null if no row has it. */
        Lane lane(int field) {
            return field >= 0 && field < lanes.length ? lanes[field] : null;
        }
    }

    /** How much room to make for that row: small data sets stay small. */
    static int room(int row) {
        return Math.min(SIZE, Math.max(LEAST_ROOM, 2 * Integer.highestOneBit(row)));
    }

    boolean isFull() {
        return rows == SIZE;
    }

    int rows() {
        return rows;
    }

    int deletions() {
        return deletions;
    }

    /** The place of a row's id. */
    int placeOfId(int row) {
        return idOffsets[row];
    }

    /** Begins a row; {@link #set} its fields, then {@link #end} it. */
    int begin(long time, int idOffset) {
        if (rows == times.length) {
            times = Arrays.copyOf(times, room(rows));
            idOffsets = Arrays.copyOf(idOffsets, room(rows));
        }
        times[rows] = time;
        if (time != NO_TIME) {
            timed++;
            earliest = Math.min(earliest, time);
            latest = Math.max(latest, time);
        }
        idOffsets[rows] = idOffset;
        view = null;
        return rows;
    }

    void set(int row, int field, byte kind, long number, int code) {
        if (field >= lanes.length) {
            lanes = Arrays.copyOf(lanes, field + 1);
            filled = Arrays.copyOf(filled, field + 1);
        }
        if (lanes[field] == null) {
            lanes[field] = Lane.missing();
        }
        lanes[field] = lanes[field].with(row, kind, number, code);
        filled[field] = row + 1;
    }

    /** Ends the row that was begun: the fields that were not set are missing in it. */
    void end() {
        for (int field = 0; field < lanes.length; field++) {
            if (lanes[field] != null && filled[field] <= rows) {
                lanes[field] = lanes[field].with(rows, Kinds.MISSING, 0, 0);
                filled[field] = rows + 1;
            }
        }
        rows++;
    }

    void delete(int row) {
        if (deleted == null || deletedIsShared) {
            deleted = deleted == null ? new long[SIZE / BITS] : deleted.clone();
            deletedIsShared = false;
        }
        deleted[row / BITS] |= 1L << row;
        deletions++;
        view = null;
    }

    View view() {
        if (view == null) {
            view = new View(rows, timed == rows, earliest, latest, times, idOffsets, lanes.clone(), deleted);
            deletedIsShared = true;
        }
        return view;
    }

    long bytes() {
        long bytes = 12L * times.length + 8L * lanes.length + (deleted == null ? 0 : SIZE / 8);
        for (Lane lane : lanes) {
            bytes += lane == null ? 0 : lane.bytes();
        }
        return bytes;
    }
}
