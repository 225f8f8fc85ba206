package org.performanceplatform.core.query;

import java.util.List;
import java.util.OptionalLong;

/**
 * How far a relative series is moved so that it starts, or ends, where data are ({@code reference/backdrop.md} section
 * 3.5): once, by the smallest move over the groups, and not at all where there are no data.
 */
final class Shift {

    private Shift() {}

    /** The number of periods to move by; 0 for none, negative for back in time. */
    static long of(Query query, Buckets buckets, List<Series> series) {
        if (query.anchor() == Anchor.NONE) {
            return 0;
        }
        OptionalLong smallest = series.stream()
                .flatMapToLong(each -> distance(query.anchor(), buckets, each).stream())
                .min();
        long distance = smallest.orElse(0);
        return query.anchor() == Anchor.START ? distance : -distance;
    }

    private static OptionalLong distance(Anchor anchor, Buckets buckets, Series series) {
        int count = buckets.count();
        for (int i = 0; i < count; i++) {
            int bucket = anchor == Anchor.START ? i : count - 1 - i;
            if (series.at(buckets.start(bucket)) != null) {
                return OptionalLong.of(i);
            }
        }
        return OptionalLong.empty();
    }
}
