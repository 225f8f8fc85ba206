package org.performanceplatform.read.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.core.query.Values;

/** The groups of records by the values of their fields. */
final class NaiveGroups {

    private NaiveGroups() {}

    /** Each value of each field with each of the others. */
    static List<List<Object>> combinations(Query query, List<Map<String, Object>> all) {
        List<List<Object>> combinations = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < query.groupBy().size(); i++) {
            TreeSet<Object> values = new TreeSet<>(Values.ORDER);
            for (List<Object> group : of(query, all)) {
                values.add(group.get(i));
            }
            combinations = combinations.stream()
                    .flatMap(combination -> values.stream().map(value -> extended(combination, value)))
                    .toList();
        }
        return combinations;
    }

    /** The groups that records are in, in their order. */
    static List<List<Object>> of(Query query, List<Map<String, Object>> all) {
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

    /** The records of a group. */
    static List<Map<String, Object>> records(Query query, List<Object> group, List<Map<String, Object>> all) {
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

    private static List<Object> extended(List<Object> combination, Object value) {
        List<Object> extended = new ArrayList<>(combination);
        extended.add(value);
        return extended;
    }

    /** Puts a group's values into its row. */
    static void put(Query query, List<Object> group, Map<String, Object> row) {
        Map<String, Object> own = new HashMap<>();
        for (int i = 0; i < group.size(); i++) {
            own.put(query.groupBy().get(i), group.get(i));
        }
        row.putAll(own);
    }
}
