package org.performanceplatform.read.columns;

import java.util.Arrays;

/** The codes of texts, one for each row, as narrow as they fit. */
final class Codes {

    private static final int ONE_BYTE = 0xff;
    private static final int TWO_BYTES = 0xffff;

    private final byte[] narrow;
    private final char[] middle;
    private final int[] wide;

    private Codes(byte[] narrow, char[] middle, int[] wide) {
        this.narrow = narrow;
        this.middle = middle;
        this.wide = wide;
    }

    /** Room for so many rows, for codes up to {@code code}. */
    static Codes of(int room, int code) {
        return new Codes(
                code <= ONE_BYTE ? new byte[room] : null,
                code > ONE_BYTE && code <= TWO_BYTES ? new char[room] : null,
                code > TWO_BYTES ? new int[room] : null);
    }

    boolean holds(int code) {
        return narrow != null ? code <= ONE_BYTE : wide != null || code <= TWO_BYTES;
    }

    int get(int row) {
        if (narrow != null) {
            return narrow[row] & ONE_BYTE;
        }
        return middle != null ? middle[row] : wide[row];
    }

    void set(int row, int code) {
        if (narrow != null) {
            narrow[row] = (byte) code;
        } else if (middle != null) {
            middle[row] = (char) code;
        } else {
            wide[row] = code;
        }
    }

    /** A copy with room for so many rows. */
    Codes copy(int room) {
        return new Codes(
                narrow == null ? null : Arrays.copyOf(narrow, room),
                middle == null ? null : Arrays.copyOf(middle, room),
                wide == null ? null : Arrays.copyOf(wide, room));
    }

    /** A copy of the first rows that can also hold that code. */
    Codes widened(int room, int rows, int code) {
        Codes widened = of(room, code);
        for (int row = 0; row < rows; row++) {
            widened.set(row, get(row));
        }
        return widened;
    }

    /** Makes each cell number the number of the cell and the row's code, where there are {@code size} codes. */
    void append(int[] rows, int count, int[] cells, int size) {
        if (narrow != null) {
            for (int i = 0; i < count; i++) {
                cells[i] = cells[i] * size + (narrow[rows[i]] & ONE_BYTE);
            }
        } else if (middle != null) {
            for (int i = 0; i < count; i++) {
                cells[i] = cells[i] * size + middle[rows[i]];
            }
        } else {
            for (int i = 0; i < count; i++) {
                cells[i] = cells[i] * size + wide[rows[i]];
            }
        }
    }

    long bytes() {
        return 32L + (narrow != null ? narrow.length : middle != null ? 2L * middle.length : 4L * wide.length);
    }
}
