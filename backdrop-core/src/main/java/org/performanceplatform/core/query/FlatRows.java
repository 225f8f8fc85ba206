package org.performanceplatform.core.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One row for each bucket and each combination of the values that the grouping fields have in the window, also for
 * combinations that no record has; bucket by bucket ({@code reference/backdrop.md} section 3.7, "flatten").
 */
final class FlatRows {

    private FlatRows() {}

    /** @throws QueryTooLargeException if there would be more rows than the limit */
    static List<Map<String, Object>> of(Query query, Buckets buckets, List<Series> series, QueryLimits limits) {
        Map<List<Object>, Series> known = new HashMap<>();
        series.forEach(each -> known.put(each.group(), each));
        List<List<Object>> groups = combinations(query, series, buckets.count(), limits);
        List<List<Map<String, Object>>> columns = new ArrayList<>(groups.size());
        for (List<Object> group : groups) {
            Series own = known.getOrDefault(group, new Series(group, Map.of(), Map.of()));
            List<Map<String, Object>> rows = BucketRows.of(query, buckets, own);
            rows.forEach(row -> GroupRows.putGroup(query, group, row));
            columns.add(rows);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            for (List<Map<String, Object>> ofGroup : columns) {
                rows.add(ofGroup.get(bucket));
            }
        }
        return rows;
    }

    private static List<List<Object>> combinations(Query query, List<Series> series, int buckets, QueryLimits limits) {
        List<List<Object>> combinations = List.of(List.of());
        for (int field = 0; field < query.groupBy().size(); field++) {
            TreeSet<Object> values = new TreeSet<>(Values.ORDER);
            for (Series each : series) {
                if (!each.cells().isEmpty()) {
                    values.add(each.group().get(field));
                }
            }
            limits.checkRows((long) combinations.size() * values.size() * buckets, "group_by");
            List<List<Object>> longer = new ArrayList<>(combinations.size() * values.size());
            for (List<Object> combination : combinations) {
                for (Object value : values) {
                    List<Object> extended = new ArrayList<>(combination);
                    extended.add(value);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
