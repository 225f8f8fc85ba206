package org.performanceplatform.spotlight.modules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;

/**
 * The order of a table's rows ({@code reference/spotlight.md} section 3.3). What is missing comes last either way.
 *
 * @param key the series to sort by, or the row heading's; null leaves the order as it is
 */
public record Sorting(String key, boolean ascending) {

    static Sorting of(ModuleSettings settings) {
        return new Sorting(
                settings.text("sort-by", null), "ascending".equals(settings.text("sort-order", "descending")));
    }

    /** The result with its rows in this order; rows that are equal stay as they were. */
    public Result sorted(Result result) {
        if (key == null) {
            return result;
        }
        Optional<Series> series = result.seriesOf(key);
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < result.rows().size(); row++) {
            order.add(row);
        }
        order.sort(series.isPresent() ? byValue(series.get()) : byName(result.rows()));
        return reordered(result, order);
    }

    private Comparator<Integer> byValue(Series series) {
        Comparator<Value> byKind = Comparator.comparing(Value::isMissing);
        Comparator<Value> known = Comparator.comparing(
                        (Value value) -> value.asNumber().isEmpty())
                .thenComparing(value -> value.asNumber().orElse(0))
                .thenComparing(value -> value.text(series.format()).toLowerCase(Locale.ROOT));
        Comparator<Value> all = byKind.thenComparing(ascending ? known : known.reversed());
        return (one, other) ->
                all.compare(series.values().get(one), series.values().get(other));
    }

    private Comparator<Integer> byName(List<Row> rows) {
        Comparator<Integer> byName =
                Comparator.comparing(row -> rows.get(row).label().toLowerCase(Locale.ROOT));
        return ascending ? byName : byName.reversed();
    }

    private static Result reordered(Result result, List<Integer> order) {
        List<Series> series = result.series().stream()
                .map(each -> new Series(
                        each.key(),
                        each.label(),
                        each.format(),
                        order.stream().map(each.values()::get).toList()))
                .toList();
        return new Result(
                result.title(),
                result.rowHeading(),
                result.period(),
                order.stream().map(result.rows()::get).toList(),
                series,
                result.headlines(),
                result.notes(),
                result.freshness(),
                result.provenance());
    }
}
