package org.performanceplatform.core.query;

/** What an engine gathers of one field in each cell; see {@link Tally}. */
public enum Gathering {
    /** Counts, sums, the least and the greatest number. */
    TOTALS,
    /** Every distinct value with the number of records that have it. */
    VALUES,
    /** The earliest and the latest value. */
    ENDS
}
