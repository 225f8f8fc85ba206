package org.performanceplatform.core.query;

/** What an engine gathers of one field in each cell; see {@link Tally}. */
public enum Gathering {
    /** Counts and sums. */
    TOTALS,
    /** The least and the greatest number. */
    EXTREMES,
    /** Every distinct value with the number of records that have it. */
    VALUES,
    /** The earliest and the latest value. */
    ENDS
}
