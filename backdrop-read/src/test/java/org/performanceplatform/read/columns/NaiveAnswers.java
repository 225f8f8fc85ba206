package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
            for (List<Object> group : NaiveGroups.of(query, all)) {
                rows.add(groupRow(query, group, NaiveGroups.records(query, group, all), List.of()));
            }
            return cut(query, sorted(query, rows));
        }
        List<Instant> starts = NaiveSeries.starts(query);
        if (query.groupBy().isEmpty()) {
            List<Map<String, Object>> rows = NaiveSeries.of(query, starts, all, earlier(query));
            return moved(query, starts, List.of(rows)).orElse(rows);
        }
        if (starts.isEmpty()) {
            return List.of();
        }
        return query.flatten() ? flat(query, starts, all) : nested(query, starts, all);
    }

    private List<Map<String, Object>> nested(Query query, List<Instant> starts, List<Map<String, Object>> all) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Object> group : NaiveGroups.of(query, all)) {
            List<Map<String, Object>> own = NaiveGroups.records(query, group, all);
            List<Map<String, Object>> before = NaiveGroups.records(query, group, earlier(query));
            Map<String, Object> row = groupRow(query, group, own, before);
            row.put("_group_count", (long) own.stream()
                    .map(record -> period(query).floor(time(record)))
                    .distinct()
                    .count());
            row.put("values", NaiveSeries.of(query, starts, own, before));
            rows.add(row);
        }
        List<Map<String, Object>> cut = cut(query, sorted(query, rows));
        return moved(query, starts, cut.stream().map(NaiveAnswers::values).toList())
                .orElse(cut);
    }

    private List<Map<String, Object>> flat(Query query, List<Instant> starts, List<Map<String, Object>> all) {
        List<List<Object>> combinations = NaiveGroups.combinations(query, all);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int bucket = 0; bucket < starts.size(); bucket++) {
            for (List<Object> group : combinations) {
                List<Map<String, Object>> own = NaiveGroups.records(query, group, all);
                Map<String, Object> row = NaiveSeries.of(
                                query, starts, own, NaiveGroups.records(query, group, earlier(query)))
                        .get(bucket);
                NaiveGroups.put(query, group, row);
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

    private Map<String, Object> groupRow(
            Query query, List<Object> group, List<Map<String, Object>> own, List<Map<String, Object>> before) {
        Map<String, Object> row = new TreeMap<>();
        NaiveGroups.put(query, group, row);
        NaiveMeasures.putMeasures(query, own, row);
        if (query.comparison().isPresent()) {
            NaiveMeasures.putComparison(query, before, row);
        }
        for (Measure measure : query.measures()) {
            if (measure instanceof Collect collect && collect.fold() == Fold.MOVING_AVERAGE) {
                row.put(collect.key(), null);
                if (query.comparison().isPresent()) {
                    NaiveMeasures.compare(row, collect, null);
                }
            }
        }
        return row;
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

    static Period period(Query query) {
        return query.period().orElseThrow();
    }

    static Instant time(Map<String, Object> record) {
        return (Instant) record.get("_timestamp");
    }
}
