package org.performanceplatform.core.query;

/**
 * From which end a series of a number of periods hangs, and so in which direction it is moved to where data are
 * ({@code reference/backdrop.md} section 3.5).
 */
public enum Anchor {
    /** Not asked for by a number of periods, or flattened: never moved. */
    NONE,
    /** The first bucket is moved to the first data. */
    START,
    /** The last bucket is moved to the last data. */
    END
}
