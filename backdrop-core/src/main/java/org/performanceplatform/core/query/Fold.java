package org.performanceplatform.core.query;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the values of one field are folded within a bucket ({@code reference/backdrop.md} section 3.8; all after
 * {@link #MEAN} are this platform's own). A fold over no values is null, never zero.
 */
public enum Fold {
    SUM,
    COUNT,
    SET,
    MEAN,
    MIN,
    MAX,
    MEDIAN,
    /** Needs a number between 0 and 100; linear between the two nearest ranks. */
    PERCENTILE,
    /** The value of the record with the least {@code _timestamp}, of equal ones the least {@code _id}. */
    FIRST,
    LAST,
    /** The running total of the bucket sums from the start of the series. */
    CUMULATIVE,
    /** The mean of the sums of the last n buckets; null unless all n have a value. */
    MOVING_AVERAGE;

    /** The name in parameters and in keys of the answer: {@code moving_average}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fold of that name, or empty. */
    public static Optional<Fold> named(String name) {
        for (Fold fold : values()) {
            if (fold.apiName().equals(name)) {
                return Optional.of(fold);
            }
        }
        return Optional.empty();
    }

    /** Whether every value must be a number or a boolean; anything else, null included, refuses the query. */
    public boolean isArithmetic() {
        return switch (this) {
            case SUM, MEAN, MIN, MAX, MEDIAN, PERCENTILE, CUMULATIVE, MOVING_AVERAGE -> true;
            case COUNT, SET, FIRST, LAST -> false;
        };
    }

    /** Whether a number in brackets must follow the name. */
    public boolean takesArgument() {
        return this == PERCENTILE || this == MOVING_AVERAGE;
    }

    /** Whether the value of a bucket depends on the buckets before it. */
    public boolean isOverBuckets() {
        return this == CUMULATIVE || this == MOVING_AVERAGE;
    }

    /** Whether it needs the values one by one, and not only what they come to. */
    public boolean isOfSingleValues() {
        return gatherings().contains(Gathering.VALUES) || gatherings().contains(Gathering.ENDS);
    }

    /** What an engine must gather for this fold. */
    Set<Gathering> gatherings() {
        return switch (this) {
            case SUM, COUNT, MEAN, CUMULATIVE, MOVING_AVERAGE -> Set.of(Gathering.TOTALS);
            case MIN, MAX -> Set.of(Gathering.TOTALS, Gathering.EXTREMES);
            case SET, MEDIAN, PERCENTILE -> Set.of(Gathering.VALUES);
            case FIRST, LAST -> Set.of(Gathering.ENDS);
        };
    }
}
