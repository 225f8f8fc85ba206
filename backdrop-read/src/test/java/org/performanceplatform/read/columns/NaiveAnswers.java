package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.query.Anchor;
import org.performanceplatform.core.query.Collect;
import org.performanceplatform.core.query.Cursor;
import org.performanceplatform.core.query.Fold;
import org.performanceplatform.core.query.Measure;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.core.query.Sort;
import org.performanceplatform.core.query.StoredOrder;
import org.performanceplatform.core.query.TimeWindow;
import org.performanceplatform.core.query.Values;

/**
 * A third way to answer a query, written from the rules alone: looks at every record for every bucket and group. Shares
 * with the service only the parsed query, the calendar and the order of values.
 */
final class NaiveAnswers {

    private final List<Map<String, Object>> records;

    /** Over records whose values are canonical. */
    NaiveAnswers(List<Map<String, Object>> records) {
        this.records = records;
    }

    List<Map<String, Object>> of(Query query) {
        List<Map<String, Object>> all = matching(query, query.window());
        if (query.isRaw()) {
            return raw(query, all);
        }
        if (query.period().isEmpty()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (List<Object> group : groups(query, all)) {
                rows.add(groupRow(query, group, ofGroup(query, group, all), List.of()));
            }
            return cut(query, sorted(query, rows));
        }
        List<Instant> starts = starts(query);
        if (query.groupBy().isEmpty()) {
            List<Map<String, Object>> rows = series(query, starts, all, earlier(query));
            return moved(query, starts, List.of(rows)).orElse(rows);
        }
        if (starts.isEmpty()) {
            return List.of();
        }
        return query.flatten() ? flat(query, starts, all) : nested(query, starts, all);
    }

    private List<Map<String, Object>> nested(Query query, List<Instant> starts, List<Map<String, Object>> all) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Object> group : groups(query, all)) {
            List<Map<String, Object>> own = ofGroup(query, group, all);
            List<Map<String, Object>> before = ofGroup(query, group, earlier(query));
            Map<String, Object> row = groupRow(query, group, own, before);
            row.put("_group_count", (long) own.stream()
                    .map(record -> period(query).floor(time(record)))
                    .distinct()
                    .count());
            row.put("values", series(query, starts, own, before));
            rows.add(row);
        }
        List<Map<String, Object>> cut = cut(query, sorted(query, rows));
        return moved(query, starts, cut.stream().map(NaiveAnswers::values).toList())
                .orElse(cut);
    }

    private List<Map<String, Object>> flat(Query query, List<Instant> starts, List<Map<String, Object>> all) {
        List<List<Object>> combinations = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < query.groupBy().size(); i++) {
            TreeSet<Object> values = new TreeSet<>(Values.ORDER);
            for (List<Object> group : groups(query, all)) {
                values.add(group.get(i));
            }
            combinations = combinations.stream()
                    .flatMap(combination -> values.stream().map(value -> extended(combination, value)))
                    .toList();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int bucket = 0; bucket < starts.size(); bucket++) {
            for (List<Object> group : combinations) {
                List<Map<String, Object>> own = ofGroup(query, group, all);
                Map<String, Object> row = series(query, starts, own, ofGroup(query, group, earlier(query)))
                        .get(bucket);
                putGroup(query, group, row);
                rows.add(row);
            }
        }
        return cut(query, sorted(query, rows));
    }

    private List<Map<String, Object>> raw(Query query, List<Map<String, Object>> all) {
        Comparator<Map<String, Object>> byId = Comparator.comparing(record -> (String) record.get("_id"));
        Comparator<Map<String, Object>> order = byId;
        if (query.sort().isPresent()) {
            Sort sort = query.sort().get();
            Comparator<Map<String, Object>> byKey =
                    Comparator.comparing(record -> record.get(sort.key()), StoredOrder.INSTANCE);
            order = (sort.direction() == Sort.Direction.DESCENDING ? byKey.reversed() : byKey).thenComparing(byId);
        }
        Comparator<Map<String, Object>> inOrder = order;
        return cut(
                query,
                all.stream()
                        .filter(record -> query.cursor().isEmpty()
                                || inOrder.compare(record, like(query.cursor().get(), query)) > 0)
                        .sorted(inOrder)
                        .toList());
    }

    /** The record that a cursor stands for, as far as the order looks at it. */
    private static Map<String, Object> like(Cursor cursor, Query query) {
        Map<String, Object> record = new HashMap<>();
        query.sort().ifPresent(sort -> record.put(sort.key(), cursor.sortValue()));
        record.put("_id", cursor.id());
        return record;
    }

    private Optional<List<Map<String, Object>>> moved(
            Query query, List<Instant> starts, List<List<Map<String, Object>>> series) {
        int least = Integer.MAX_VALUE;
        for (List<Map<String, Object>> buckets : series) {
            for (int i = 0; i < buckets.size(); i++) {
                int bucket = query.anchor() == Anchor.START ? i : buckets.size() - 1 - i;
                if ((Long) buckets.get(bucket).get("_count") > 0) {
                    least = Math.min(least, i);
                    break;
                }
            }
        }
        if (query.anchor() == Anchor.NONE || least == Integer.MAX_VALUE || least == 0) {
            return Optional.empty();
        }
        int move = query.anchor() == Anchor.START ? least : -least;
        TimeWindow window = query.window();
        return Optional.of(of(query.at(new TimeWindow(
                window.start().map(start -> period(query).plus(start, move)),
                window.end().map(end -> period(query).plus(end, move)),
                window.inclusive()))));
    }

    private List<Map<String, Object>> series(
            Query query, List<Instant> starts, List<Map<String, Object>> own, List<Map<String, Object>> before) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Object> sums = new ArrayList<>();
        for (Instant start : starts) {
            List<Map<String, Object>> here = inBucket(query, start, own);
            Map<String, Object> row = new TreeMap<>();
            row.put("_start_at", start);
            row.put("_end_at", period(query).plus(start, 1));
            putMeasures(query, here, row);
            query.comparison()
                    .ifPresent(comparison -> putComparison(
                            query,
                            inBucket(query, period(query).floor(comparison.earlier(start, period(query))), before),
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
                        compare(
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
                        compare(rows.get(i), collect, NaiveFolds.mean(sumsThen, sumsThen.size() - 1, (int)
                                collect.argument()));
                    }
                }
            }
        }
        return rows;
    }

    private static void compare(Map<String, Object> row, Collect collect, Object before) {
        row.put(collect.key() + ":previous", before);
        row.put(collect.key() + ":change", NaiveFolds.change(row.get(collect.key()), before));
    }

    private Instant startBefore(Query query, Instant start) {
        return period(query).floor(query.comparison().orElseThrow().earlier(start, period(query)));
    }

    /** The starts of the earlier series' buckets, the one that starts at {@code last} among them. */
    private List<Instant> upTo(Instant last, Query query, List<Instant> starts) {
        List<Instant> until = new ArrayList<>();
        Instant start = startBefore(query, starts.get(0));
        while (!start.isAfter(last)) {
            until.add(start);
            start = period(query).plus(start, 1);
        }
        return until;
    }

    private Map<String, Object> groupRow(
            Query query, List<Object> group, List<Map<String, Object>> own, List<Map<String, Object>> before) {
        Map<String, Object> row = new TreeMap<>();
        putGroup(query, group, row);
        putMeasures(query, own, row);
        if (query.comparison().isPresent()) {
            putComparison(query, before, row);
        }
        for (Measure measure : query.measures()) {
            if (measure instanceof Collect collect && collect.fold() == Fold.MOVING_AVERAGE) {
                row.put(collect.key(), null);
                if (query.comparison().isPresent()) {
                    compare(row, collect, null);
                }
            }
        }
        return row;
    }

    private void putMeasures(Query query, List<Map<String, Object>> own, Map<String, Object> row) {
        row.put("_count", (long) own.size());
        for (Measure measure : query.measures()) {
            Object value = own.isEmpty() ? null : NaiveFolds.value(measure, own);
            row.put(measure.key(), value);
            if (!own.isEmpty() && measure instanceof Collect collect && collect.bare()) {
                row.put(collect.field(), value);
            }
        }
    }

    private void putComparison(Query query, List<Map<String, Object>> before, Map<String, Object> row) {
        row.put("_count:previous", (long) before.size());
        row.put("_count:change", NaiveFolds.change(row.get("_count"), (long) before.size()));
        for (Measure measure : query.measures()) {
            Object value = before.isEmpty() ? null : NaiveFolds.value(measure, before);
            row.put(measure.key() + ":previous", value);
            row.put(measure.key() + ":change", NaiveFolds.change(row.get(measure.key()), value));
        }
    }

    private List<Map<String, Object>> earlier(Query query) {
        return query.comparison()
                .map(comparison -> matching(query, comparison.earlier(query.window(), period(query))))
                .orElse(List.of());
    }

    private List<Map<String, Object>> matching(Query query, TimeWindow window) {
        return records.stream()
                .filter(record -> !window.isBounded() || (time(record) != null && window.contains(time(record))))
                .filter(record ->
                        query.conditions().stream().allMatch(condition -> NaiveConditions.holds(condition, record)))
                .toList();
    }

    private static List<Instant> starts(Query query) {
        List<Instant> starts = new ArrayList<>();
        Instant end = query.window().end().orElseThrow();
        boolean backwards = !query.window().start().orElseThrow().isBefore(end);
        Instant start = query.firstBucket();
        while (!backwards && start.isBefore(end)) {
            starts.add(start);
            start = period(query).plus(start, 1);
        }
        return starts;
    }

    private static List<Map<String, Object>> inBucket(Query query, Instant start, List<Map<String, Object>> own) {
        return own.stream()
                .filter(record -> period(query).floor(time(record)).equals(start))
                .toList();
    }

    private static List<List<Object>> groups(Query query, List<Map<String, Object>> all) {
        TreeSet<List<Object>> groups = new TreeSet<>(Values.ORDER::compare);
        for (Map<String, Object> record : all) {
            List<Object> group = new ArrayList<>();
            query.groupBy().forEach(field -> group.add(record.get(field)));
            if (!group.contains(null)) {
                groups.add(group);
            }
        }
        return new ArrayList<>(groups);
    }

    private static List<Map<String, Object>> ofGroup(Query query, List<Object> group, List<Map<String, Object>> all) {
        return all.stream()
                .filter(record -> {
                    for (int i = 0; i < group.size(); i++) {
                        Object value = record.get(query.groupBy().get(i));
                        if (value == null || Values.ORDER.compare(value, group.get(i)) != 0) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }

    private static List<Map<String, Object>> sorted(Query query, List<Map<String, Object>> rows) {
        if (query.sort().isEmpty()) {
            return rows;
        }
        Sort sort = query.sort().get();
        Comparator<Map<String, Object>> order = Comparator.comparing(row -> row.get(sort.key()), Values.ORDER);
        return rows.stream()
                .sorted(sort.direction() == Sort.Direction.DESCENDING ? order.reversed() : order)
                .toList();
    }

    private static List<Map<String, Object>> cut(Query query, List<Map<String, Object>> rows) {
        return rows.stream().limit(query.limit().orElse(Long.MAX_VALUE)).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> values(Map<String, Object> row) {
        return (List<Map<String, Object>>) row.get("values");
    }

    private static List<Object> extended(List<Object> combination, Object value) {
        List<Object> extended = new ArrayList<>(combination);
        extended.add(value);
        return extended;
    }

    private static void putGroup(Query query, List<Object> group, Map<String, Object> row) {
        Map<String, Object> own = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            own.put(query.groupBy().get(i), group.get(i));
        }
        row.putAll(own);
    }

    private static Period period(Query query) {
        return query.period().orElseThrow();
    }

    static Instant time(Map<String, Object> record) {
        return (Instant) record.get("_timestamp");
    }
}
