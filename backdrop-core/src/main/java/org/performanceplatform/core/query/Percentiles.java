package org.performanceplatform.core.query;

import java.util.Map;
import java.util.SortedMap;

/** Percentiles of counted numbers: linear between the two nearest ranks, as spreadsheets' PERCENTILE does. */
final class Percentiles {

    static final double MEDIAN = 50;
    private static final double HUNDRED = 100;

    private Percentiles() {}

    /**
     * @param values each value with its number of records; null if there is none
     * @param percentage from 0 to 100
     * @return null if there are no values
     * @throws InvalidCollectException if a value is neither a number nor a boolean
     */
    static Number of(SortedMap<Object, Long> values, double percentage) {
        if (values == null) {
            return null;
        }
        long count = 0;
        for (Map.Entry<Object, Long> value : values.entrySet()) {
            if (Values.asNumber(value.getKey()) == null) {
                throw new InvalidCollectException();
            }
            count += value.getValue();
        }
        double rank = percentage / HUNDRED * (count - 1);
        Number lower = at(values, (long) Math.floor(rank));
        double share = rank - Math.floor(rank);
        if (share == 0) {
            return lower;
        }
        Number upper = at(values, (long) Math.ceil(rank));
        return lower.equals(upper) ? lower : (Number) (lower.doubleValue() * (1 - share) + upper.doubleValue() * share);
    }

    private static Number at(SortedMap<Object, Long> values, long rank) {
        long seen = 0;
        for (Map.Entry<Object, Long> value : values.entrySet()) {
            seen += value.getValue();
            if (rank < seen) {
                return Values.asNumber(value.getKey());
            }
        }
        throw new IllegalArgumentException("no rank " + rank + " among " + seen);
    }
}
