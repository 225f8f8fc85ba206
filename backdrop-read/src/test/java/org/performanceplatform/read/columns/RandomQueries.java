package org.performanceplatform.read.columns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.performanceplatform.core.query.Cursor;
import org.performanceplatform.core.query.Cursors;
import org.performanceplatform.core.query.Parameters;
import org.performanceplatform.core.query.Sort;

/** Draws query parameters that mostly make sense, every parameter among them. */
final class RandomQueries {

    private static final List<String> PERIODS = List.of("hour", "day", "week", "month", "quarter", "year");
    private static final List<String> GROUPS = List.of("kind", "size", "member", "note", "_week_start_at", "_id");
    private static final List<String> COLLECTS = List.of(
            "vol:sum",
            "vol:mean",
            "vol:min",
            "vol:max",
            "vol:count",
            "vol:set",
            "vol",
            "vol:median",
            "vol:percentile(90)",
            "vol:first",
            "vol:last",
            "fee:sum",
            "fee:mean",
            "fee:min",
            "fee:max",
            "fee:median",
            "big:sum",
            "big:max",
            "big:mean",
            "note:count",
            "note:set",
            "note:first",
            "note:last",
            "note:sum",
            "member:sum",
            "member:set",
            "size:set",
            "size:sum",
            "rate:sum(vol)/sum(fee)",
            "share:count(note)/count(vol)",
            "vol:cumulative",
            "fee:moving_average(2)");
    private static final List<String> CONDITIONS = List.of(
            "kind=a",
            "kind!=a",
            "kind in (a, c)",
            "kind not in (a)",
            "vol>=5",
            "vol<3",
            "fee>0.5",
            "size=1",
            "note is missing",
            "note is present",
            "note is null",
            "member=true",
            "size in (1, true, x)",
            "kind>a",
            "_timestamp<2015-02-01T00:00:00Z",
            "_id>k3",
            "big!=1",
            "size>0",
            "note is not null");

    private final Random random;

    RandomQueries(Random random) {
        this.random = random;
    }

    Parameters next() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        boolean period = random.nextInt(3) > 0;
        boolean grouped = random.nextInt(3) > 0;
        if (period) {
            put(values, "period", any(PERIODS));
        }
        if (grouped) {
            put(values, "group_by", any(GROUPS.subList(0, 4)));
            if (random.nextInt(3) == 0) {
                put(values, "group_by", any(GROUPS));
            }
        }
        time(values, period);
        for (int i = random.nextInt(4); i > 0 && (period || grouped); i--) {
            put(values, "collect", any(COLLECTS));
        }
        conditions(values);
        if (grouped || !period) {
            sortAndLimit(values, period, grouped);
        }
        if (random.nextInt(3) == 0) {
            put(values, "flatten", "true");
        }
        if (period && random.nextInt(3) == 0) {
            put(values, "compare", random.nextBoolean() ? "year" : "period");
        }
        return new Parameters(values);
    }

    private void time(Map<String, List<String>> values, boolean period) {
        String start = "2015-0" + (1 + random.nextInt(3)) + "-0" + (1 + random.nextInt(9)) + "T0" + random.nextInt(9)
                + ":00:00Z";
        String end = "2015-0" + (2 + random.nextInt(3)) + "-1" + random.nextInt(9) + "T00:00:00Z";
        boolean hours = values.getOrDefault("period", List.of()).contains("hour");
        switch (hours ? 1 : random.nextInt(period ? 3 : 2)) {
            case 0 -> {
                put(values, "start_at", start);
                put(values, "end_at", end);
                if (random.nextInt(3) == 0) {
                    put(values, "inclusive", "true");
                }
            }
            case 1 -> {
                if (period) {
                    put(values, "start_at", start);
                    put(values, "duration", String.valueOf(1 + random.nextInt(6)));
                }
            }
            default -> {
                put(values, "end_at", end);
                put(values, "duration", String.valueOf(1 + random.nextInt(6)));
            }
        }
    }

    private void conditions(Map<String, List<String>> values) {
        switch (random.nextInt(6)) {
            case 0 ->
                put(values, "filter_by", any(List.of("kind:a", "kind:b", "member:true", "size:9", "note:", "_id:k1")));
            case 1 ->
                put(
                        values,
                        "filter_by_prefix",
                        any(List.of("kind:a", "note:x", "note:.", "note:$", "size:1", "size:", "_id:k")));
            case 2, 3 -> {
                for (int i = 1 + random.nextInt(2); i > 0; i--) {
                    put(values, "where", any(CONDITIONS));
                }
            }
            default -> {}
        }
    }

    private void sortAndLimit(Map<String, List<String>> values, boolean period, boolean grouped) {
        if (random.nextInt(3) == 0) {
            String key =
                    grouped ? any(sortKeys(values, period)) : any(List.of("_id", "_timestamp", "vol", "size", "note"));
            put(values, "sort_by", key + (random.nextBoolean() ? ":ascending" : ":descending"));
        }
        if (random.nextInt(3) == 0) {
            put(values, "limit", String.valueOf(random.nextInt(5)));
        }
        if (!period && !grouped && random.nextInt(3) == 0) {
            Optional<Sort> sort = Optional.ofNullable(values.get("sort_by")).map(by -> sort(by.get(0)));
            Object[] sortValues = {null, 1L, 2.5, "9", "x", true, 7L, "k3", Instant.parse("2015-02-01T00:00:00Z")};
            Object sortValue = sort.isPresent() ? sortValues[random.nextInt(sortValues.length)] : null;
            put(values, "cursor", Cursors.text(new Cursor(sortValue, "k" + random.nextInt(25)), sort));
        }
    }

    private static Sort sort(String text) {
        int colon = text.lastIndexOf(':');
        return new Sort(
                text.substring(0, colon),
                text.endsWith("descending") ? Sort.Direction.DESCENDING : Sort.Direction.ASCENDING);
    }

    private static List<String> sortKeys(Map<String, List<String>> values, boolean period) {
        List<String> keys = new ArrayList<>(List.of("_count"));
        keys.addAll(values.getOrDefault("group_by", List.of()));
        values.getOrDefault("collect", List.of()).stream()
                .filter(collect -> collect.indexOf('/') < 0)
                .forEach(keys::add);
        if (period) {
            keys.add("_group_count");
        }
        return keys;
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void put(Map<String, List<String>> values, String name, String value) {
        values.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value);
    }
}
