package org.performanceplatform.core.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.performanceplatform.core.periods.Period;

/**
 * The cells of one group, by bucket, with those of the earlier time they are compared with.
 *
 * @param group the values of the grouping fields; empty in a query without groups
 * @param cells by start of their bucket; in a query without a period the only one stands under null
 * @param earlier likewise; empty unless the query compares
 */
record Series(List<Object> group, Map<Instant, Cell> cells, Map<Instant, Cell> earlier) {

    /** The groups that have records in the window, or in the earlier one, in the order of their values. */
    static List<Series> of(Engine engine, Query query, int cellLimit) {
        Aggregation aggregation = Aggregation.of(query, cellLimit);
        Map<List<Object>, Series> groups = new HashMap<>();
        for (Cell cell : engine.aggregate(aggregation)) {
            groups.computeIfAbsent(cell.group(), Series::empty).cells.put(cell.bucket(), cell);
        }
        query.comparison().ifPresent(comparison -> {
            for (Cell cell : engine.aggregate(aggregation.at(earlier(query, comparison)))) {
                groups.computeIfAbsent(cell.group(), Series::empty).earlier.put(cell.bucket(), cell);
            }
        });
        List<Series> ordered = new ArrayList<>(groups.values());
        ordered.sort(Comparator.comparing(Series::group, Values.ORDER::compare));
        return ordered;
    }

    /** The series of a query without groups, which is there also without records. */
    static Series only(List<Series> series) {
        return series.isEmpty() ? empty(List.of()) : series.get(0);
    }

    /** The cell of the bucket that starts then, or null. */
    Cell at(Instant bucket) {
        return cells.get(bucket);
    }

    /** The cell with which the bucket that starts then is compared, or null. */
    Cell before(Instant bucket, Query query) {
        return earlier.get(startBefore(bucket, query));
    }

    /** The start of the bucket with which the one that starts then is compared. */
    Instant startBefore(Instant bucket, Query query) {
        Period period = query.period().orElseThrow();
        return period.floor(query.comparison().orElseThrow().earlier(bucket, period));
    }

    /** All records of the group. */
    Cell total() {
        return Cell.together(group, cells.values());
    }

    /** All records of the group in the earlier window, or null if there are none. */
    Cell earlierTotal() {
        return earlier.isEmpty() ? null : Cell.together(group, earlier.values());
    }

    private static Series empty(List<Object> group) {
        return new Series(group, new HashMap<>(), new HashMap<>());
    }

    private static TimeWindow earlier(Query query, Comparison comparison) {
        return comparison.earlier(query.window(), query.period().orElseThrow());
    }
}
