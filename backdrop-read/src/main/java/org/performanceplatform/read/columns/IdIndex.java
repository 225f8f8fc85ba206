package org.performanceplatform.read.columns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The ids of records as UTF-8 in a few large blocks, and a table that finds the row of an id. An id is told by the place at
 * which it begins; two bytes of length stand before it. Places are never used again, so that readers are not disturbed.
 */
final class IdIndex {

    static final int NO_ROW = -1;

    private static final int BLOCK_BITS = 16;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int LEAST_TABLE = 64;
    private static final int LENGTH_BYTES = 2;
    private static final int BYTE = 8;
    private static final int OCTET = 0xff;

    private final IntUnaryOperator placeOf;
    private byte[][] blocks = {new byte[BLOCK]};
    private int end;
    private int[] rowsOf = filled(LEAST_TABLE);
    private int size;

    /** @param placeOf gives the place of the id of a row that was put and not removed since */
    IdIndex(IntUnaryOperator placeOf) {
        this.placeOf = placeOf;
    }

    /** The ids as they are now; good for all places given out until now. */
    record View(byte[][] blocks) {

        String text(int place) {
            return new String(block(place), offset(place), length(place), StandardCharsets.UTF_8);
        }

        /** Compares by the bytes of UTF-8, which is by code point. */
        int compare(int left, int right) {
            return Arrays.compareUnsigned(
                    block(left),
                    offset(left),
                    offset(left) + length(left),
                    block(right),
                    offset(right),
                    offset(right) + length(right));
        }

        private byte[] block(int place) {
            return blocks[place >>> BLOCK_BITS];
        }

        private int offset(int place) {
            return (place & (BLOCK - 1)) + LENGTH_BYTES;
        }

        private int length(int place) {
            byte[] block = block(place);
            int start = place & (BLOCK - 1);
            return (block[start] & OCTET) << BYTE | block[start + 1] & OCTET;
        }
    }

    View view() {
        return new View(blocks);
    }

    int row(String id) {
        return rowsOf[slot(id.getBytes(StandardCharsets.UTF_8))];
    }

    /** Sets the row of an id, and gives the place where the id stands; the row must have that place before the next call. */
    int put(String id, int row) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes);
        int place;
        if (rowsOf[slot] != NO_ROW) {
            place = placeOf.applyAsInt(rowsOf[slot]);
        } else {
            place = store(bytes);
            size++;
            if (3 * size > 2 * rowsOf.length) {
                grow();
                slot = slot(bytes);
            }
        }
        rowsOf[slot] = row;
        return place;
    }

    /** Forgets the row of an id; its place keeps its text. */
    void remove(String id) {
        int slot = slot(id.getBytes(StandardCharsets.UTF_8));
        if (rowsOf[slot] == NO_ROW) {
            return;
        }
        rowsOf[slot] = NO_ROW;
        size--;
        closeGap(slot);
    }

    long bytes() {
        return (long) blocks.length * BLOCK + 4L * rowsOf.length;
    }

    private int store(byte[] id) {
        int needed = id.length + LENGTH_BYTES;
        if ((end & (BLOCK - 1)) + needed > BLOCK || end == blocks.length << BLOCK_BITS) {
            end = blocks.length << BLOCK_BITS;
            if (end < 0) {
                throw new NotColumnarException("too many ids");
            }
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new byte[BLOCK];
        }
        byte[] block = blocks[end >>> BLOCK_BITS];
        int start = end & (BLOCK - 1);
        block[start] = (byte) (id.length >>> BYTE);
        block[start + 1] = (byte) id.length;
        System.arraycopy(id, 0, block, start + LENGTH_BYTES, id.length);
        int place = end;
        end += needed;
        return place;
    }

    private int slot(byte[] id) {
        int mask = rowsOf.length - 1;
        int slot = Hashing.spread(Arrays.hashCode(id)) & mask;
        while (rowsOf[slot] != NO_ROW && !isAt(placeOf.applyAsInt(rowsOf[slot]), id)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isAt(int place, byte[] id) {
        View view = view();
        int offset = view.offset(place);
        return view.length(place) == id.length
                && Arrays.equals(view.block(place), offset, offset + id.length, id, 0, id.length);
    }

    private int homeOf(int row, int mask) {
        int place = placeOf.applyAsInt(row);
        View view = view();
        int offset = view.offset(place);
        int hash = 1;
        for (int i = offset; i < offset + view.length(place); i++) {
            hash = 31 * hash + view.block(place)[i];
        }
        return Hashing.spread(hash) & mask;
    }

    /** Moves the entries that follow into the gap, so that a search from their home still finds them. */
    private void closeGap(int gap) {
        int mask = rowsOf.length - 1;
        int hole = gap;
        for (int slot = (gap + 1) & mask; rowsOf[slot] != NO_ROW; slot = (slot + 1) & mask) {
            int home = homeOf(rowsOf[slot], mask);
            boolean reachable = ((slot - home) & mask) < ((slot - hole) & mask);
            if (!reachable) {
                rowsOf[hole] = rowsOf[slot];
                rowsOf[slot] = NO_ROW;
                hole = slot;
            }
        }
    }

    private void grow() {
        int[] rows = rowsOf;
        rowsOf = filled(2 * rows.length);
        int mask = rowsOf.length - 1;
        for (int row : rows) {
            if (row != NO_ROW) {
                int slot = homeOf(row, mask);
                while (rowsOf[slot] != NO_ROW) {
                    slot = (slot + 1) & mask;
                }
                rowsOf[slot] = row;
            }
        }
    }

    private static int[] filled(int length) {
        int[] rows = new int[length];
        Arrays.fill(rows, NO_ROW);
        return rows;
    }
}
