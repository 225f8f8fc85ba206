package org.performanceplatform.read.representations;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Rows that were begun to be read: all of them if they are small enough to be held in memory, and otherwise the first ones, with
 * the cursor behind them, so that what has been sorted once need not be sorted again.
 */
public final class BegunRows {

    /** Roughly what a name, a number or a time takes when it is written. */
    private static final int SMALL_VALUE = 24;

    private final Rows rows;
    private final List<Map<String, Object>> first;
    private final boolean whole;
    private Rows.Cursor rest;

    private BegunRows(Rows rows, List<Map<String, Object>> first, Rows.Cursor rest) {
        this.rows = rows;
        this.first = first;
        this.whole = rest == null;
        this.rest = rest;
    }

    /**
     * Begins to read.
     *
     * @param bytes about how much may be held in memory
     */
    public static BegunRows of(Rows rows, int bytes) {
        List<Map<String, Object>> first = new ArrayList<>();
        Rows.Cursor cursor = rows.source().open();
        try {
            long size = 0;
            while (size <= bytes && cursor.hasNext()) {
                Map<String, Object> row = cursor.next();
                first.add(row);
                size += size(row);
            }
            if (cursor.hasNext()) {
                return new BegunRows(rows, first, cursor);
            }
        } catch (RuntimeException failed) {
            cursor.close();
            throw failed;
        }
        cursor.close();
        return new BegunRows(rows, first, null);
    }

    /** Whether all rows have been read. */
    public boolean isWhole() {
        return whole;
    }

    /** All of the rows; when they are opened first they go on where they were left. */
    public Rows rows() {
        return whole
                ? new Rows(() -> Rows.cursor(first.iterator()), false, rows.next(), rows.warning())
                : new Rows(this::open, true, rows.next(), rows.warning());
    }

    /** Reads no further. */
    public void close() {
        rest.close();
    }

    private Rows.Cursor open() {
        if (rest == null) {
            return rows.source().open();
        }
        Rows.Cursor behind = rest;
        rest = null;
        Iterator<Map<String, Object>> before = first.iterator();
        return new Rows.Cursor() {
            @Override
            public boolean hasNext() {
                return before.hasNext() || behind.hasNext();
            }

            @Override
            public Map<String, Object> next() {
                return before.hasNext() ? before.next() : behind.next();
            }

            @Override
            public void close() {
                behind.close();
            }
        };
    }

    private static long size(Map<String, Object> row) {
        long size = 0;
        for (Object value : row.values()) {
            size += SMALL_VALUE + (value instanceof String text ? text.length() : 0);
        }
        return size;
    }
}
