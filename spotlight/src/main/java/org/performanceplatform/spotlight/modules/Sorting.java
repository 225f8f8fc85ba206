package org.performanceplatform.spotlight.modules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.stagecraftclient.Module;

/**
 * The order of a table's rows ({@code reference/spotlight.md} section 3.3). What is missing comes last either way.
 *
 * @param key the series to sort by, or anything else for the row heading; null leaves the order as it is
 */
public record Sorting(String key, boolean ascending) {

    /** The key of the row headings. */
    public static final String ROWS = "row";

    /** The order of the answer. */
    public static final Sorting NONE = new Sorting(null, false);

    private static final String ASCENDING = "ascending";

    /** What a visitor asked for; without an order it is the descending one. */
    public static Sorting asked(String sortBy, String sortOrder) {
        return sortBy == null || sortBy.isEmpty() ? NONE : new Sorting(sortBy, ASCENDING.equals(sortOrder));
    }

    /** The order of a module whose type has one of its own, unless this one is asked for. */
    public Sorting or(Module module) {
        return key == null && "table".equals(module.moduleType()) ? of(new ModuleSettings(module)) : this;
    }

    /** The same, or none where the result has no such column. */
    public Sorting within(Result result) {
        return ROWS.equals(key) || key != null && result.seriesOf(key).isPresent() ? this : NONE;
    }

    /** The order that a click on a column asks for: the other one where the table is in its order, else the descending. */
    public Sorting next(String column) {
        return new Sorting(column, column.equals(key) && !ascending);
    }

    /** The name of the order, as parameters and {@code aria-sort} have it. */
    public String order() {
        return ascending ? ASCENDING : "descending";
    }

    /** The parameters that ask for it, after others; empty for none. */
    public String parameters() {
        return key == null ? "" : "sortby=" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "&sortorder=" + order();
    }

    static Sorting of(ModuleSettings settings) {
        return new Sorting(settings.text("sort-by", null), ASCENDING.equals(settings.text("sort-order", "descending")));
    }

    /** The result with its rows in this order; rows that are equal stay as they were. */
    public Result sorted(Result result) {
        return key == null ? result : reordered(result, order(result));
    }

    /** The places of the rows in this order. */
    public List<Integer> order(Result result) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, result.rows().size()).boxed().toList());
        if (key != null) {
            Optional<Series> series = result.seriesOf(key);
            order.sort(series.isPresent() ? byValue(series.get()) : byName(result.rows()));
        }
        return order;
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
        Comparator<Integer> byName = Comparator.<Integer, Instant>comparing(row -> time(rows.get(row)))
                .thenComparing(row -> rows.get(row).label().toLowerCase(Locale.ROOT));
        return ascending ? byName : byName.reversed();
    }

    private static Instant time(Row row) {
        if (row instanceof Row.Span span) {
            return span.start();
        }
        return row instanceof Row.Moment moment ? moment.at() : Instant.EPOCH;
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
