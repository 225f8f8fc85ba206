package org.performanceplatform.core.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** One row for each bucket of a series, those without records filled in ({@code reference/backdrop.md} section 3.6). */
final class BucketRows {

    private BucketRows() {}

    static List<Map<String, Object>> of(Query query, Buckets buckets, Series series) {
        List<Map<String, Object>> rows = new ArrayList<>(buckets.count());
        List<Cell> cells = new ArrayList<>(buckets.count());
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            Map<String, Object> row = new Row();
            Cell cell = series.at(buckets.start(bucket));
            cells.add(cell);
            row.put("_end_at", buckets.end(bucket));
            row.put("_start_at", buckets.start(bucket));
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
            for (Measure measure : query.measures()) {
                if (measure instanceof Collect collect && collect.fold().isOverBuckets()) {
                    compareOverBuckets(query, collect, buckets, series, rows);
                }
            }
        }
        return rows;
    }

    private static void putOverBuckets(Collect collect, List<Cell> cells, List<Map<String, Object>> rows) {
        List<Number> values = overBuckets(collect, cells);
        for (int bucket = 0; bucket < rows.size(); bucket++) {
            rows.get(bucket).put(collect.key(), values.get(bucket));
        }
    }

    /** Compares a running figure with the same running figure of the earlier series, not with a single bucket of that. */
    private static void compareOverBuckets(
            Query query, Collect collect, Buckets buckets, Series series, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Instant last = series.startBefore(buckets.start(rows.size() - 1), query);
        List<Instant> starts = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (Instant start = series.startBefore(buckets.start(0), query);
                !start.isAfter(last);
                start = query.period().orElseThrow().plus(start, 1)) {
            starts.add(start);
            cells.add(series.earlier().get(start));
        }
        List<Number> values = overBuckets(collect, cells);
        for (int bucket = 0; bucket < rows.size(); bucket++) {
            int before = Collections.binarySearch(starts, series.startBefore(buckets.start(bucket), query));
            Columns.putComparison(rows.get(bucket), collect.key(), values.get(before));
        }
    }

    private static List<Number> overBuckets(Collect collect, List<Cell> cells) {
        Collect sum = Collect.of(collect.field(), Fold.SUM);
        List<Number> sums = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            sums.add((Number) Columns.value(sum, cell));
        }
        return collect.fold() == Fold.CUMULATIVE ? Running.totals(sums) : Running.means(sums, (int) collect.argument());
    }
}
