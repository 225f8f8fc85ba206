package org.performanceplatform.spotlight.views;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.performanceplatform.core.formats.SentenceFormat;
import org.performanceplatform.core.formats.UrlFormat;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.modules.Sorting;

/** All figures of a module. */
public record TableView(String caption, Column names, List<Column> columns, List<Line> lines) {

    /**
     * A column.
     *
     * @param numeric whether its cells are set to the right
     * @param sorted {@code ascending} or {@code descending} where the table is in its order, else null
     * @param href where the table is in another order by it, or null where it can't be sorted
     */
    public record Column(String key, String label, boolean numeric, String sorted, String href) {}

    /**
     * A row with its heading.
     *
     * @param place of the row in the result, which the charts keep
     * @param href null where the heading is no link
     */
    public record Line(int place, String label, String href, List<Cell> cells) {}

    /** A cell; {@code remark} is {@code provisional}, {@code above 100%} or the like, or null. */
    public record Cell(String label, String text, String href, boolean missing, boolean numeric, String remark) {}

    /** Whether a row stands elsewhere than in the result. */
    public boolean isMoved() {
        return IntStream.range(0, lines.size()).anyMatch(at -> lines.get(at).place() != at);
    }

    /**
     * The table in this order.
     *
     * @param sortLink makes the address of the table in another order; null for a table that can't be sorted
     */
    static TableView of(Result result, Sorting sorting, Function<Sorting, String> sortLink) {
        Function<Sorting, String> links = sortLink == null || result.rows().size() < 2 ? asked -> null : sortLink;
        List<Column> columns = result.series().stream()
                .map(series -> column(series.key(), series.label(), isNumeric(series), sorting, links))
                .toList();
        Column names = column(Sorting.ROWS, result.rowHeading(), false, sorting, links);
        List<Line> lines = new ArrayList<>();
        for (int at : sorting.order(result)) {
            Row row = result.rows().get(at);
            List<Cell> cells = new ArrayList<>();
            for (Series series : result.series()) {
                cells.add(cell(series, at));
            }
            lines.add(new Line(at, row.label(), row instanceof Row.Category category ? category.href() : null, cells));
        }
        return new TableView(result.title(), names, columns, lines);
    }

    private static Column column(
            String key, String label, boolean numeric, Sorting sorting, Function<Sorting, String> links) {
        return new Column(
                key,
                label,
                numeric,
                key.equals(sorting.key()) ? sorting.order() : null,
                links.apply(sorting.next(key)));
    }

    private static Cell cell(Series series, int at) {
        Value value = series.values().get(at);
        String href = value instanceof Value.Text text ? text.href() : null;
        return new Cell(
                series.label(),
                series.fullTextAt(at),
                href,
                value.isMissing(),
                isNumeric(series),
                value.remark(series.format()).orElse(null));
    }

    private static boolean isNumeric(Series series) {
        boolean words = series.format() instanceof SentenceFormat || series.format() instanceof UrlFormat;
        return !words && series.values().stream().noneMatch(Value.Text.class::isInstance);
    }
}
