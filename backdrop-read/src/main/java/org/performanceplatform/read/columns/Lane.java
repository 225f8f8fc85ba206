package org.performanceplatform.read.columns;

import java.util.Arrays;

/**
 * One field's values in one chunk. Only what is needed is there: kinds if they differ, numbers if there are any, codes if
 * there are texts. Rows are only ever appended; a lane that must change its form is replaced by another, so that whoever
 * reads the old one up to the rows known then is not disturbed.
 */
final class Lane {

    private final byte uniform;
    private final int capacity;
    private final byte[] kinds;
    private final Numerals numbers;
    private final Codes codes;

    private Lane(byte uniform, int capacity, byte[] kinds, Numerals numbers, Codes codes) {
        this.uniform = uniform;
        this.capacity = capacity;
        this.kinds = kinds;
        this.numbers = numbers;
        this.codes = codes;
    }

    /** A lane in which the field is missing so far. */
    static Lane missing() {
        return new Lane(Kinds.MISSING, 0, null, null, null);
    }

    /** The lane with one more row: this one, or another if this one's form does not do. */
    Lane with(int row, byte kind, long number, int code) {
        Lane fitting = fits(row, kind, number, code) ? this : fitting(row, kind, number, code);
        if (fitting.kinds != null) {
            fitting.kinds[row] = kind;
        }
        if (kind == Kinds.TEXT) {
            fitting.codes.set(row, code);
        } else if (Kinds.isNumeral(kind)) {
            fitting.numbers.set(row, number);
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

    /** Whether any row may hold a number or a time. */
    boolean hasNumbers() {
        return numbers != null;
    }

    /** Longs as such, doubles as their bits, times in milliseconds. */
    long number(int row) {
        return numbers.get(row);
    }

    Numerals numbers() {
        return numbers;
    }

    int code(int row) {
        return codes.get(row);
    }

    Codes codes() {
        return codes;
    }

    long bytes() {
        return 40L
                + (kinds == null ? 0 : kinds.length)
                + (numbers == null ? 0 : numbers.bytes())
                + (codes == null ? 0 : codes.bytes());
    }

    private boolean fits(int row, byte kind, long number, int code) {
        boolean kindFits = kinds != null || kind == uniform;
        boolean codeFits = kind != Kinds.TEXT || (codes != null && codes.holds(code));
        boolean numberFits = !Kinds.isNumeral(kind) || (numbers != null && holds(kind, number));
        return row < capacity && kindFits && codeFits && numberFits;
    }

    private boolean holds(byte kind, long number) {
        return kind == Kinds.DOUBLE ? numbers.isFar() : numbers.holds(number);
    }

    private Lane fitting(int row, byte kind, long number, int code) {
        byte alone = row == 0 ? kind : uniform;
        int room = Chunk.room(row);
        byte[] allKinds = kinds == null ? null : Arrays.copyOf(kinds, room);
        if (kinds == null && alone != kind) {
            allKinds = new byte[room];
            Arrays.fill(allKinds, 0, row, alone);
        }
        return new Lane(
                alone,
                room,
                allKinds,
                Kinds.isNumeral(kind)
                        ? numbersFor(room, row, kind, number)
                        : numbers == null ? null : numbers.copy(room),
                kind == Kinds.TEXT ? codesFor(room, row, code) : codes == null ? null : codes.copy(room));
    }

    private Numerals numbersFor(int room, int rows, byte kind, long number) {
        if (numbers == null) {
            return kind == Kinds.DOUBLE ? Numerals.far(room) : Numerals.near(room, number);
        }
        return holds(kind, number) ? numbers.copy(room) : numbers.widened(room, rows);
    }

    private Codes codesFor(int room, int rows, int code) {
        if (codes == null) {
            return Codes.of(room, code);
        }
        return codes.holds(code) ? codes.copy(room) : codes.widened(room, rows, code);
    }
}
