package org.performanceplatform.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One row for each bucket of a series, those without records filled in ({@code reference/backdrop.md} section 3.6). */
final class BucketRows {

    private BucketRows() {}

    static List<Map<String, Object>> of(Query query, Buckets buckets, Series series) {
        List<Map<String, Object>> rows = new ArrayList<>(buckets.count());
        List<Cell> cells = new ArrayList<>(buckets.count());
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            Map<String, Object> row = new TreeMap<>();
            Cell cell = series.at(buckets.start(bucket));
            cells.add(cell);
            row.put("_start_at", buckets.start(bucket));
            row.put("_end_at", buckets.end(bucket));
            Columns.put(query, cell, row);
            rows.add(row);
        }
        for (Measure measure : query.measures()) {
            if (measure instanceof Collect collect && collect.fold().isOverBuckets()) {
                putOverBuckets(collect, cells, rows);
            }
        }
        if (query.comparison().isPresent()) {
            for (int bucket = 0; bucket < buckets.count(); bucket++) {
                Columns.putComparison(query, series.before(buckets.start(bucket), query), rows.get(bucket));
            }
        }
        return rows;
    }

    private static void putOverBuckets(Collect collect, List<Cell> cells, List<Map<String, Object>> rows) {
        Collect sum = Collect.of(collect.field(), Fold.SUM);
        List<Number> sums = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            sums.add((Number) Columns.value(sum, cell));
        }
        List<Number> values = collect.fold() == Fold.CUMULATIVE
                ? Running.totals(sums)
                : Running.means(sums, (int) collect.argument());
        for (int bucket = 0; bucket < rows.size(); bucket++) {
            rows.get(bucket).put(collect.key(), values.get(bucket));
        }
    }
}
