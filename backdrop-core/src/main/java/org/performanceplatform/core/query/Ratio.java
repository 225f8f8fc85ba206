package org.performanceplatform.core.query;

import java.util.List;

/**
 * One fold divided by another, as {@code collect=rate:sum(done)/sum(started)}: computed from the folds of the bucket
 * or group, never as a mean of ratios. Null where either side is null or the divisor is zero.
 */
public record Ratio(String key, Collect dividend, Collect divisor) implements Measure {

    @Override
    public List<Collect> parts() {
        return List.of(dividend, divisor);
    }
}
