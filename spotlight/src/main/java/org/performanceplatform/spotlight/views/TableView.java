package org.performanceplatform.spotlight.views;

import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.formats.SentenceFormat;
import org.performanceplatform.core.formats.UrlFormat;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;

/** All figures of a module. */
public record TableView(String caption, String rowHeading, List<Column> columns, List<Line> lines) {

    /**
     * A column.
     *
     * @param numeric whether its cells are set to the right
     */
    public record Column(String key, String label, boolean numeric) {}

    /** A row with its heading; {@code href} is null where that is no link. */
    public record Line(String label, String href, List<Cell> cells) {}

    /** A cell; {@code standing} is {@code provisional}, {@code revised} or null. */
    public record Cell(String label, String text, String href, boolean missing, boolean numeric, String standing) {}

    static TableView of(Result result) {
        List<Column> columns = result.series().stream()
                .map(series -> new Column(series.key(), series.label(), isNumeric(series)))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < result.rows().size(); at++) {
            Row row = result.rows().get(at);
            List<Cell> cells = new ArrayList<>();
            for (Series series : result.series()) {
                cells.add(cell(series, at));
            }
            lines.add(new Line(row.label(), row instanceof Row.Category category ? category.href() : null, cells));
        }
        return new TableView(result.title(), result.rowHeading(), columns, lines);
    }

    private static Cell cell(Series series, int at) {
        Value value = series.values().get(at);
        String href = value instanceof Value.Text text ? text.href() : null;
        return new Cell(
                series.label(),
                inFull(series, value),
                href,
                value.isMissing(),
                isNumeric(series),
                HeadlineView.standing(value));
    }

    /** Tables shorten nothing. */
    private static String inFull(Series series, Value value) {
        return value instanceof Value.Figure figure
                ? series.format().inFull(figure.number())
                : value.text(series.format());
    }

    private static boolean isNumeric(Series series) {
        boolean words = series.format() instanceof SentenceFormat || series.format() instanceof UrlFormat;
        return !words && series.values().stream().noneMatch(Value.Text.class::isInstance);
    }
}
