package org.performanceplatform.core.kpis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How satisfied users are, from how many gave each rating from 1 (very dissatisfied) to 5 (very satisfied).
 *
 * @param ratings five totals, those of rating 1 first
 * @param responses how many users answered
 */
public record Satisfaction(List<Total> ratings, Total responses) {

    /** How many ratings there are to choose from. */
    public static final int RATINGS = 5;

    /** No answers yet. */
    public static final Satisfaction NONE =
            new Satisfaction(List.of(Total.NONE, Total.NONE, Total.NONE, Total.NONE, Total.NONE), Total.NONE);

    public Satisfaction {
        ratings = List.copyOf(ratings);
        if (ratings.size() != RATINGS) {
            throw new IllegalArgumentException("There are five ratings.");
        }
    }

    /** The answers of both together: the score of a longer time, or of several services, is that of all answers. */
    public Satisfaction plus(Satisfaction other) {
        List<Total> both = new ArrayList<>();
        for (int i = 0; i < RATINGS; i++) {
            both.add(ratings.get(i).plus(other.ratings.get(i)));
        }
        return new Satisfaction(both, responses.plus(other.responses));
    }

    /**
     * (weighted mean - 1) / 4: from 0, if everybody was very dissatisfied, to 1, if everybody was very satisfied. Empty if nobody
     * answered, or it is not known how many did.
     */
    public OptionalDouble score() {
        if (!responses.isPositive()) {
            return OptionalDouble.empty();
        }
        BigDecimal weighted = BigDecimal.ZERO;
        for (int i = 0; i < RATINGS; i++) {
            BigDecimal count = ratings.get(i).sum();
            weighted = count == null ? weighted : weighted.add(count.multiply(BigDecimal.valueOf(i + 1L)));
        }
        double mean = weighted.doubleValue() / responses.sum().doubleValue();
        return OptionalDouble.of((mean - 1) / (RATINGS - 1));
    }
}
