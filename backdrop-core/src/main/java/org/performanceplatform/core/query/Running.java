package org.performanceplatform.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Figures that depend on the buckets before. Null stands for a bucket without a value. */
final class Running {

    private Running() {}

    /** The total up to each bucket; null before the first value, carried over buckets without one. */
    static List<Number> totals(List<Number> sums) {
        List<Number> totals = new ArrayList<>(sums.size());
        Sum total = new Sum();
        boolean begun = false;
        for (Number sum : sums) {
            if (sum != null) {
                total.add(sum, 1);
                begun = true;
            }
            totals.add(begun ? total.value() : null);
        }
        return totals;
    }

    /** The mean of each bucket and the {@code length - 1} before it; null unless each of them has a value. */
    static List<Number> means(List<Number> sums, int length) {
        List<Number> means = new ArrayList<>(sums.size());
        for (int last = 0; last < sums.size(); last++) {
            int first = last - length + 1;
            if (first < 0 || sums.subList(first, last + 1).stream().anyMatch(Objects::isNull)) {
                means.add(null);
                continue;
            }
            Sum total = new Sum();
            sums.subList(first, last + 1).forEach(sum -> total.add(sum, 1));
            means.add(total.dividedBy(length));
        }
        return means;
    }
}
