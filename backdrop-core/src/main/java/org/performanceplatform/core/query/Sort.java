package org.performanceplatform.core.query;

/** By which key of the rows, and in which direction, an answer is sorted; equal rows keep their order. */
public record Sort(String key, Direction direction) {

    /** The direction; {@code descending} reverses the order of keys, never that of equal rows. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }
}
