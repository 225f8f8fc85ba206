package org.performanceplatform.core.query;

import java.util.List;

/**
 * A wish for one field folded in one way, as {@code collect=vol:sum}.
 *
 * @param bare whether only the field was named ({@code collect=vol}): the set under two keys
 * @param argument the rank of a percentile or the length of a moving average, otherwise 0
 */
public record Collect(String field, Fold fold, double argument, boolean bare) implements Measure {

    /** A collect without an argument. */
    public static Collect of(String field, Fold fold) {
        return new Collect(field, fold, 0, false);
    }

    /** A field named alone: its set of distinct values. */
    public static Collect bare(String field) {
        return new Collect(field, Fold.SET, 0, true);
    }

    /** The key in the answer: {@code vol:sum}, {@code vol:percentile(95)}. */
    @Override
    public String key() {
        return field + ":" + fold.apiName() + (fold.takesArgument() ? "(" + Numbers.text(argument) + ")" : "");
    }

    @Override
    public List<Collect> parts() {
        return List.of(this);
    }
}
