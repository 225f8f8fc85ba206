package org.performanceplatform.core.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sorting and limiting of rows ({@code reference/backdrop.md} section 3.9): stable, so that ties keep their order. */
final class RowOrder {

    private RowOrder() {}

    static List<Map<String, Object>> sortAndLimit(Query query, List<Map<String, Object>> rows) {
        return sortAndLimit(query, rows, Function.identity());
    }

    static List<GroupRows.Group> sortAndLimitGroups(Query query, List<GroupRows.Group> rows) {
        return sortAndLimit(query, rows, GroupRows.Group::columns);
    }

    private static <T> List<T> sortAndLimit(Query query, List<T> rows, Function<T, Map<String, Object>> columns) {
        List<T> sorted = query.sort()
                .map(sort -> rows.stream().sorted(order(sort, columns)).toList())
                .orElse(rows);
        return sorted.stream().limit(query.limit().orElse(Long.MAX_VALUE)).toList();
    }

    private static <T> Comparator<T> order(Sort sort, Function<T, Map<String, Object>> columns) {
        Comparator<T> ascending = Comparator.comparing(row -> columns.apply(row).get(sort.key()), Values.ORDER);
        return switch (sort.direction()) {
            case ASCENDING -> ascending;
            case DESCENDING -> ascending.reversed();
        };
    }
}
