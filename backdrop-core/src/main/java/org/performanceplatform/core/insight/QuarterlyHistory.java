package org.performanceplatform.core.insight;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures of consecutive quarters, and whether there are enough of them to tell a season from chance.
 *
 * @param quarters the oldest first, one for each quarter; empty where a figure is missing
 */
public record QuarterlyHistory(List<OptionalDouble> quarters) {

    /** How many quarters make a year. */
    public static final int QUARTERS = 4;

    /** The least number of quarters without a gap: three years, so that each season was seen three times. */
    public static final int LEAST = 3 * QUARTERS;

    /** Why nothing can be said. */
    public enum Obstacle {
        /** There are fewer than three years of figures. */
        TOO_SHORT,
        /** There are enough figures, but not without a gap up to the newest. */
        GAPS
    }

    public QuarterlyHistory {
        quarters = List.copyOf(quarters);
    }

    /** Why this history says nothing, if it does not. */
    public Optional<Obstacle> obstacle() {
        if (end() - start() >= LEAST) {
            return Optional.empty();
        }
        long known = quarters.stream().filter(OptionalDouble::isPresent).count();
        return Optional.of(known >= LEAST ? Obstacle.GAPS : Obstacle.TOO_SHORT);
    }

    /** The place after the newest figure. */
    public int end() {
        int end = quarters.size();
        while (end > 0 && quarters.get(end - 1).isEmpty()) {
            end--;
        }
        return end;
    }

    /** The place after the last gap before the newest figure. */
    public int start() {
        int start = end();
        while (start > 0 && quarters.get(start - 1).isPresent()) {
            start--;
        }
        return start;
    }

    /** The figures from {@link #start} to {@link #end}. */
    public List<Double> unbroken() {
        return quarters.subList(start(), end()).stream()
                .map(OptionalDouble::getAsDouble)
                .toList();
    }
}
