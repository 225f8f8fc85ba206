package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.performanceplatform.core.query.Collect;
import org.performanceplatform.core.query.Fold;
import org.performanceplatform.core.query.Measure;
import org.performanceplatform.core.query.Query;

/** Rows one after the other in time. */
final class NaiveSeries {

    private NaiveSeries() {}

    /** A row for each bucket, of a group's own records and the earlier ones. */
    static List<Map<String, Object>> of(
            Query query, List<Instant> starts, List<Map<String, Object>> own, List<Map<String, Object>> before) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Object> sums = new ArrayList<>();
        for (Instant start : starts) {
            List<Map<String, Object>> here = inBucket(query, start, own);
            Map<String, Object> row = new TreeMap<>();
            row.put("_start_at", start);
            row.put("_end_at", NaiveAnswers.period(query).plus(start, 1));
            NaiveMeasures.putMeasures(query, here, row);
            query.comparison()
                    .ifPresent(comparison -> NaiveMeasures.putComparison(
                            query,
                            inBucket(
                                    query,
                                    NaiveAnswers.period(query)
                                            .floor(comparison.earlier(start, NaiveAnswers.period(query))),
                                    before),
                            row));
            rows.add(row);
        }
        for (Measure measure : query.measures()) {
            if (measure instanceof Collect collect && collect.fold() == Fold.CUMULATIVE) {
                for (int i = 0; i < starts.size(); i++) {
                    List<Map<String, Object>> until = new ArrayList<>();
                    for (Instant start : starts.subList(0, i + 1)) {
                        until.addAll(inBucket(query, start, own));
                    }
                    rows.get(i).put(collect.key(), NaiveFolds.fold(until, Collect.of(collect.field(), Fold.SUM)));
                    if (query.comparison().isPresent()) {
                        List<Map<String, Object>> untilThen = new ArrayList<>();
                        for (Instant start : upTo(startBefore(query, starts.get(i)), query, starts)) {
                            untilThen.addAll(inBucket(query, start, before));
                        }
                        NaiveMeasures.compare(
                                rows.get(i),
                                collect,
                                NaiveFolds.fold(untilThen, Collect.of(collect.field(), Fold.SUM)));
                    }
                }
            }
            if (measure instanceof Collect collect && collect.fold() == Fold.MOVING_AVERAGE) {
                sums.clear();
                starts.forEach(start ->
                        sums.add(NaiveFolds.fold(inBucket(query, start, own), Collect.of(collect.field(), Fold.SUM))));
                for (int i = 0; i < starts.size(); i++) {
                    rows.get(i).put(collect.key(), NaiveFolds.mean(sums, i, (int) collect.argument()));
                    if (query.comparison().isPresent()) {
                        List<Object> sumsThen = new ArrayList<>();
                        upTo(startBefore(query, starts.get(i)), query, starts)
                                .forEach(start -> sumsThen.add(NaiveFolds.fold(
                                        inBucket(query, start, before), Collect.of(collect.field(), Fold.SUM))));
                        NaiveMeasures.compare(rows.get(i), collect, NaiveFolds.mean(sumsThen, sumsThen.size() - 1, (int)
                                collect.argument()));
                    }
                }
            }
        }
        return rows;
    }

    private static Instant startBefore(Query query, Instant start) {
        return NaiveAnswers.period(query)
                .floor(query.comparison().orElseThrow().earlier(start, NaiveAnswers.period(query)));
    }

    /** The starts of the earlier series' buckets, the one that starts at {@code last} among them. */
    private static List<Instant> upTo(Instant last, Query query, List<Instant> starts) {
        List<Instant> until = new ArrayList<>();
        Instant start = startBefore(query, starts.get(0));
        while (!start.isAfter(last)) {
            until.add(start);
            start = NaiveAnswers.period(query).plus(start, 1);
        }
        return until;
    }

    /** Where the buckets of the query's window start. */
    static List<Instant> starts(Query query) {
        List<Instant> starts = new ArrayList<>();
        Instant end = query.window().end().orElseThrow();
        boolean backwards = !query.window().start().orElseThrow().isBefore(end);
        Instant start = query.firstBucket();
        while (!backwards && start.isBefore(end)) {
            starts.add(start);
            start = NaiveAnswers.period(query).plus(start, 1);
        }
        return starts;
    }

    private static List<Map<String, Object>> inBucket(Query query, Instant start, List<Map<String, Object>> own) {
        return own.stream()
                .filter(record -> NaiveAnswers.period(query)
                        .floor(NaiveAnswers.time(record))
                        .equals(start))
                .toList();
    }
}
