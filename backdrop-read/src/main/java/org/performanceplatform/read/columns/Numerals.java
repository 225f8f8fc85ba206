package org.performanceplatform.read.columns;

import java.util.Arrays;

/** Numbers of 64 bits, one for each row; where all lie near each other, as the difference from the first in 32 bits. */
final class Numerals {

    private final long base;
    private final int[] near;
    private final long[] far;

    private Numerals(long base, int[] near, long[] far) {
        this.base = base;
        this.near = near;
        this.far = far;
    }

    /** Room for so many rows, for numbers near {@code first}. */
    static Numerals near(int room, long first) {
        return new Numerals((int) first == first ? 0 : first, new int[room], null);
    }

    /** Room for so many rows, for any numbers. */
    static Numerals far(int room) {
        return new Numerals(0, null, new long[room]);
    }

    boolean holds(long number) {
        long difference = number - base;
        boolean wrapped = ((number ^ base) & (number ^ difference)) < 0;
        return far != null || (!wrapped && (int) difference == difference);
    }

    boolean isFar() {
        return far != null;
    }

    long get(int row) {
        return far != null ? far[row] : base + near[row];
    }

    void set(int row, long number) {
        if (far != null) {
            far[row] = number;
        } else {
            near[row] = (int) (number - base);
        }
    }

    /** A copy with room for so many rows. */
    Numerals copy(int room) {
        return new Numerals(
                base, near == null ? null : Arrays.copyOf(near, room), far == null ? null : Arrays.copyOf(far, room));
    }

    /** A copy of the first rows that can hold any number. */
    Numerals widened(int room, int rows) {
        Numerals widened = far(room);
        for (int row = 0; row < rows; row++) {
            widened.far[row] = get(row);
        }
        return widened;
    }

    /** All numbers in 32 bits, if so they are and are no differences; otherwise null. */
    int[] ints() {
        return base == 0 ? near : null;
    }

    /** All numbers in 64 bits, if so they are; otherwise null. */
    long[] longs() {
        return far;
    }

    long bytes() {
        return 32L + (near != null ? 4L * near.length : 8L * far.length);
    }
}
