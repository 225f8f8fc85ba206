package org.performanceplatform.read.columns;

import java.util.Arrays;

/**
 * One field's values in one chunk. Only what is needed is there: kinds if they differ, numbers if there are any, codes as
 * narrow as they fit. Rows are only ever appended; a lane that must change its form is replaced by another, so that whoever
 * reads the old one up to the rows known then is not disturbed.
 */
final class Lane {

    private static final int ONE_BYTE = 0xff;
    private static final int TWO_BYTES = 0xffff;

    private final byte uniform;
    private final int capacity;
    private final byte[] kinds;
    private final long[] numbers;
    private final byte[] narrow;
    private final char[] middle;
    private final int[] wide;

    private Lane(byte uniform, int capacity, byte[] kinds, long[] numbers, byte[] narrow, char[] middle, int[] wide) {
        this.uniform = uniform;
        this.capacity = capacity;
        this.kinds = kinds;
        this.numbers = numbers;
        this.narrow = narrow;
        this.middle = middle;
        this.wide = wide;
    }

    /** A lane in which the field is missing so far. */
    static Lane missing() {
        return new Lane(Kinds.MISSING, 0, null, null, null, null, null);
    }

    /** The lane with one more row: this one, or another if this one's form does not do. */
    Lane with(int row, byte kind, long number, int code) {
        Lane fitting = fitting(row, kind, code);
        if (fitting.kinds != null) {
            fitting.kinds[row] = kind;
        }
        if (kind == Kinds.TEXT) {
            fitting.setCode(row, code);
        } else if (fitting.numbers != null) {
            fitting.numbers[row] = number;
        }
        return fitting;
    }

    /** The kind of every row, or -1 if they differ. */
    int uniformKind() {
        return kinds == null ? uniform : -1;
    }

    byte kind(int row) {
        return kinds == null ? uniform : kinds[row];
    }

    /** Longs as such, doubles as their bits, times in milliseconds. */
    long number(int row) {
        return numbers[row];
    }

    long[] numbers() {
        return numbers;
    }

    int code(int row) {
        if (narrow != null) {
            return narrow[row] & ONE_BYTE;
        }
        return middle != null ? middle[row] : wide[row];
    }

    long bytes() {
        return 64L
                + (kinds == null ? 0 : kinds.length)
                + (numbers == null ? 0 : 8L * numbers.length)
                + (narrow == null ? 0 : narrow.length)
                + (middle == null ? 0 : 2L * middle.length)
                + (wide == null ? 0 : 4L * wide.length);
    }

    private Lane fitting(int row, byte kind, int code) {
        byte alone = row == 0 ? kind : uniform;
        boolean numeric = kind == Kinds.LONG || kind == Kinds.DOUBLE || kind == Kinds.TIME;
        boolean needsKinds = kinds == null && alone != kind;
        boolean needsNumbers = numeric && numbers == null;
        boolean needsCodes = kind == Kinds.TEXT && !holds(code);
        if (alone == uniform && !needsKinds && !needsNumbers && !needsCodes && row < capacity) {
            return this;
        }
        int room = Chunk.room(row);
        byte[] allKinds = kinds == null ? null : Arrays.copyOf(kinds, room);
        if (needsKinds) {
            allKinds = new byte[room];
            Arrays.fill(allKinds, 0, row, uniform);
        }
        long[] allNumbers = numbers == null ? null : Arrays.copyOf(numbers, room);
        if (needsNumbers) {
            allNumbers = new long[room];
        }
        if (needsCodes) {
            return recoded(alone, allKinds, allNumbers, room, row, code);
        }
        return new Lane(
                alone,
                room,
                allKinds,
                allNumbers,
                narrow == null ? null : Arrays.copyOf(narrow, room),
                middle == null ? null : Arrays.copyOf(middle, room),
                wide == null ? null : Arrays.copyOf(wide, room));
    }

    private boolean holds(int code) {
        return narrow != null ? code <= ONE_BYTE : middle != null ? code <= TWO_BYTES : wide != null;
    }

    private Lane recoded(byte alone, byte[] allKinds, long[] allNumbers, int room, int rows, int code) {
        Lane recoded = new Lane(
                alone,
                room,
                allKinds,
                allNumbers,
                code <= ONE_BYTE ? new byte[room] : null,
                code > ONE_BYTE && code <= TWO_BYTES ? new char[room] : null,
                code > TWO_BYTES ? new int[room] : null);
        boolean hasCodes = narrow != null || middle != null || wide != null;
        for (int row = 0; hasCodes && row < rows; row++) {
            recoded.setCode(row, code(row));
        }
        return recoded;
    }

    private void setCode(int row, int code) {
        if (narrow != null) {
            narrow[row] = (byte) code;
        } else if (middle != null) {
            middle[row] = (char) code;
        } else {
            wide[row] = code;
        }
    }
}
