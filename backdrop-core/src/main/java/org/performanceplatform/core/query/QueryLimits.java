package org.performanceplatform.core.query;

/**
 * Bounds that keep one query from taking the service away from the others.
 *
 * @param rows buckets times groups in an aggregated answer
 * @param conditions filters of all kinds together
 * @param groupings fields to group by
 */
public record QueryLimits(int rows, int conditions, int groupings) {

    /** The limits of a service that is not told otherwise. */
    public static final QueryLimits DEFAULT = new QueryLimits(100_000, 20, 5);

    /** What can be done about too many rows. */
    static final String ADVICE =
            " - please ask for a shorter time ('start_at', 'end_at', 'duration'), a longer 'period' or"
                    + " fewer groups ('group_by')";

    /**
     * Goes on only with as many rows as there may be.
     *
     * @param parameter the HTTP parameter that makes them so many
     * @throws QueryTooLargeException if an answer of that many rows is too large
     */
    public void checkRows(long wanted, String parameter) {
        if (wanted > rows) {
            throw new QueryTooLargeException(
                    parameter, "The answer would have more than " + rows + " rows, which is the limit" + ADVICE);
        }
    }
}
