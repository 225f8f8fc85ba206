package org.performanceplatform.core.query;

import java.util.List;
import java.util.Map;

/**
 * The rows of aggregated queries, whichever engine computes the cells: grouped, filled, sorted, limited and shaped as
 * {@code reference/backdrop.md} sections 3.5 to 3.9 say.
 *
 * <p>A row maps keys of the answer to values ({@link Values}); a nested row has its buckets under {@code values}.
 */
public final class Answers {

    private final Engine engine;
    private final QueryLimits limits;

    public Answers(Engine engine, QueryLimits limits) {
        this.engine = engine;
        this.limits = limits;
    }

    /**
     * The rows, in a stated and total order: time, then {@link Values#ORDER} of the grouping fields, unless sorted.
     *
     * @throws QueryTooLargeException if there would be more rows than the limit
     * @throws InvalidCollectException if a fold needs numbers and there was something else
     */
    public List<Map<String, Object>> of(Query query) {
        if (!query.groupsCanExist()) {
            return List.of();
        }
        List<Series> series = Series.of(engine, query, limits.rows());
        if (query.period().isEmpty()) {
            return RowOrder.sortAndLimit(query, GroupRows.of(query, series));
        }
        Buckets buckets = Buckets.of(query, limits);
        if (query.groupBy().isEmpty()) {
            List<Map<String, Object>> rows = BucketRows.of(query, buckets, Series.only(series));
            long move = Shift.of(query, buckets, List.of(Series.only(series)));
            return move == 0 ? rows : of(query.at(buckets.moved(query, move)));
        }
        if (buckets.count() == 0) {
            return List.of();
        }
        if (query.flatten()) {
            return RowOrder.sortAndLimit(query, FlatRows.of(query, buckets, series, limits));
        }
        List<GroupRows.Group> rows = RowOrder.sortAndLimitGroups(query, GroupRows.withSeries(query, series));
        long move = Shift.of(
                query, buckets, rows.stream().map(GroupRows.Group::series).toList());
        if (move != 0) {
            return of(query.at(buckets.moved(query, move)));
        }
        limits.checkRows((long) rows.size() * buckets.count(), "group_by");
        return rows.stream().map(row -> row.nested(query, buckets)).toList();
    }
}
