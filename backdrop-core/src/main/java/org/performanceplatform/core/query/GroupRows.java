package org.performanceplatform.core.query;

import java.util.List;
import java.util.Map;

/** One row for each group, over all its records ({@code reference/backdrop.md} section 3.7). */
final class GroupRows {

    private GroupRows() {}

    /** A group's own columns and its series, which stands beneath them in a nested answer. */
    record Group(Map<String, Object> columns, Series series) {

        Map<String, Object> nested(Query query, Buckets buckets) {
            columns.put("values", BucketRows.of(query, buckets, series));
            return columns;
        }
    }

    static List<Map<String, Object>> of(Query query, List<Series> series) {
        return series.stream().map(each -> row(query, each)).toList();
    }

    /** With {@code _group_count}: the buckets that have records, also one at an inclusive end that is not shown. */
    static List<Group> withSeries(Query query, List<Series> series) {
        return series.stream()
                .filter(each -> !each.cells().isEmpty())
                .map(each -> {
                    Map<String, Object> row = row(query, each);
                    row.put("_group_count", (long) each.cells().size());
                    return new Group(row, each);
                })
                .toList();
    }

    /** Puts the group's values under the names of their fields. */
    static void putGroup(Query query, List<Object> group, Map<String, Object> row) {
        for (int i = 0; i < group.size(); i++) {
            row.put(query.groupBy().get(i), group.get(i));
        }
    }

    private static Map<String, Object> row(Query query, Series series) {
        Map<String, Object> row = new Row();
        putGroup(query, series.group(), row);
        Columns.put(query, series.total(), row);
        Columns.putComparison(query, series.earlierTotal(), row);
        for (Measure measure : query.measures()) {
            if (measure instanceof Collect collect && collect.fold() == Fold.MOVING_AVERAGE) {
                row.put(collect.key(), null);
                if (query.comparison().isPresent()) {
                    Columns.putComparison(row, collect.key(), null);
                }
            }
        }
        return row;
    }
}
