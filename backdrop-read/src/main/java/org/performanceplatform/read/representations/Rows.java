package org.performanceplatform.read.representations;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of an answer, which may be more than fit in memory.
 *
 * @param next the cursor of the following page, if the answer is a page and not the last one
 * @param warning what is to be said beside the data
 */
public record Rows(Source source, boolean streamed, Optional<String> next, Optional<String> warning) {

    /** Something that gives the same rows each time it is opened. */
    public interface Source {

        /** The rows from the first one. */
        Cursor open();
    }

    /** The rows one after the other; must be closed. */
    public interface Cursor extends Iterator<Map<String, Object>>, AutoCloseable {

        @Override
        default void close() {}
    }

    /** Rows that are all in memory. */
    public static Rows of(List<Map<String, Object>> rows) {
        return new Rows(() -> cursor(rows.iterator()), false, Optional.empty(), Optional.empty());
    }

    /** Rows that are read from somewhere while they are sent. */
    public static Rows streamed(Source source) {
        return new Rows(source, true, Optional.empty(), Optional.empty());
    }

    public Rows withNext(String cursor) {
        return new Rows(source, streamed, Optional.of(cursor), warning);
    }

    public Rows withWarning(String text) {
        return new Rows(source, streamed, next, Optional.of(text));
    }

    /** The cursor over an iterator that needs no closing. */
    public static Cursor cursor(Iterator<Map<String, Object>> rows) {
        return new Cursor() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Map<String, Object> next() {
                return rows.next();
            }
        };
    }
}
