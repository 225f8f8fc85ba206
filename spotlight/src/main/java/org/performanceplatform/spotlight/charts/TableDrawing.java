package org.performanceplatform.spotlight.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;

/**
 * A table or a list as a drawing, whose cells programs and screen readers find as such. It has a bounded number of rows,
 * and as many columns as there is room for; what is left out is counted below.
 */
public final class TableDrawing {

    private static final int MOST_ROWS = 15;
    private static final double WIDTH = ChartSize.WIDE.width();
    private static final double LINE = 26;
    private static final double HEADING_LINE = 19;
    private static final double GAP = 18;
    private static final int HEADING_LINES = 3;

    /** What is left at the ends of wrapped lines, as a share of them. */
    private static final double RAGGED = 0.35;

    private static final double LEAST_NAME = 200;
    private static final double MOST_WORDS = 220;
    private static final double BOLD = 1.1;

    /** Widths are estimates: a little more room keeps the longest text whole. */
    private static final double ROOMY = 1.05;

    private final Result result;
    private final List<Integer> rows;
    private final List<Double> widths;
    private final SvgWriter svg = new SvgWriter();

    private TableDrawing(Result result) {
        this.result = result;
        this.rows = rows(result);
        this.widths = widths(result, rows);
    }

    /**
     * An SVG of the first rows; of rows that are times, of the newest.
     *
     * @param id unique on its page
     */
    public static String draw(String id, Result result) {
        return new TableDrawing(result).drawn(id);
    }

    private String drawn(String id) {
        double y = result.series().isEmpty() ? 0 : heading();
        for (int row : rows) {
            y = line(row, y);
        }
        if (rows.isEmpty()) {
            y += LINE;
            svg.text("text", "No data available", "x", 0, "y", y - 8, "fill", Palette.QUIET);
        }
        List<String> more = more();
        if (!more.isEmpty()) {
            y += LINE;
            svg.text("text", "and " + String.join(", ", more), "x", 0, "y", y - 8, "fill", Palette.QUIET);
        }
        return Drawing.table(id, result.title(), ChartSize.WIDE, y + 4)
                .raw(svg.toString())
                .close("svg")
                .toString();
    }

    private double heading() {
        List<List<String>> labels = new ArrayList<>();
        labels.add(TextWidth.wrapped(result.rowHeading(), Frame.TEXT * BOLD, nameWidth(), HEADING_LINES));
        for (int column = 0; column < widths.size(); column++) {
            labels.add(TextWidth.wrapped(
                    result.series().get(column).label(), Frame.TEXT * BOLD, widths.get(column) - GAP, HEADING_LINES));
        }
        int lines = labels.stream().mapToInt(List::size).max().orElse(1);
        double bottom = lines * HEADING_LINE + 6;
        svg.open("g", "role", "row", "font-weight", 700);
        for (int cell = 0; cell < labels.size(); cell++) {
            boolean right = cell > 0 && isNumeric(result.series().get(cell - 1));
            double x = cell == 0 ? 0 : place(cell - 1, right);
            double y = bottom - 10 - (labels.get(cell).size() - 1) * HEADING_LINE;
            svg.open("text", "role", "columnheader", "y", y, "text-anchor", right ? "end" : null);
            for (String part : labels.get(cell)) {
                svg.text("tspan", part, "x", x, "y", y);
                y += HEADING_LINE;
            }
            svg.close("text");
        }
        svg.close("g");
        rule(bottom, Palette.AXIS);
        return bottom;
    }

    private double line(int row, double top) {
        double y = top + LINE;
        boolean listed = result.series().isEmpty();
        String name = (listed ? row + 1 + ". " : "") + result.rows().get(row).label();
        svg.open("g", "role", "row", "data-values", listed ? null : values(row));
        text(name, nameWidth(), 0, y, listed ? "cell" : "rowheader", false);
        for (int column = 0; column < widths.size(); column++) {
            Series series = result.series().get(column);
            boolean right = isNumeric(series);
            text(cell(series, row), widths.get(column) - GAP, place(column, right), y, "cell", right);
        }
        svg.close("g");
        rule(y, Palette.GRID);
        return y;
    }

    private void text(String text, double room, double x, double y, String role, boolean right) {
        String shown = TextWidth.wrapped(text, Frame.TEXT, room, 1).get(0);
        svg.text("text", shown, "role", role, "x", x, "y", y - 8, "text-anchor", right ? "end" : null);
    }

    private void rule(double y, String colour) {
        svg.empty("path", "d", "M0 " + SvgWriter.number(y - 0.5) + "H" + SvgWriter.number(WIDTH), "stroke", colour);
    }

    /** The row's numbers as they are, {@code -} for words and gaps. */
    private String values(int row) {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < widths.size(); column++) {
            var number = result.series().get(column).values().get(row).asNumber();
            values.add(number.isPresent() ? SvgWriter.exact(number.getAsDouble()) : "-");
        }
        return String.join(" ", values);
    }

    private List<String> more() {
        List<String> more = new ArrayList<>();
        int left = result.rows().size() - rows.size();
        if (left > 0) {
            more.add(left + (isOldestFirst(result) ? " earlier" : " more"));
        }
        int columns = result.series().size() - widths.size();
        if (columns > 0) {
            more.add(columns + (columns == 1 ? " more column" : " more columns"));
        }
        return more;
    }

    private double nameWidth() {
        return WIDTH - widths.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Where the text of a column starts, or ends. */
    private double place(int column, boolean right) {
        double left = nameWidth()
                + widths.subList(0, column).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
        return right ? left + widths.get(column) : left + GAP;
    }

    private static List<Integer> rows(Result result) {
        int count = result.rows().size();
        int from = isOldestFirst(result) ? Math.max(0, count - MOST_ROWS) : 0;
        return IntStream.range(from, Math.min(count, from + MOST_ROWS)).boxed().toList();
    }

    private static boolean isOldestFirst(Result result) {
        List<Row> rows = result.rows();
        return rows.size() > 1
                && rows.get(0) instanceof Row.Span first
                && rows.get(rows.size() - 1) instanceof Row.Span last
                && first.start().isBefore(last.start());
    }

    /** Of the columns that leave the names enough room. */
    private static List<Double> widths(Result result, List<Integer> rows) {
        List<Double> widths = new ArrayList<>();
        double left = WIDTH - LEAST_NAME;
        for (Series series : result.series()) {
            double width = width(series, rows) + GAP;
            if (width > left) {
                break;
            }
            left -= width;
            widths.add(width);
        }
        return widths;
    }

    private static double width(Series series, List<Integer> rows) {
        double widest = Math.max(
                longestWord(series.label()),
                TextWidth.of(series.label(), Frame.TEXT * BOLD) * (1 + RAGGED) / HEADING_LINES);
        for (int row : rows) {
            widest = Math.max(widest, TextWidth.of(cell(series, row), Frame.TEXT));
        }
        return ROOMY * (isNumeric(series) ? widest : Math.min(widest, MOST_WORDS));
    }

    private static double longestWord(String label) {
        return List.of(label.split(" ", -1)).stream()
                .mapToDouble(word -> TextWidth.of(word, Frame.TEXT * BOLD))
                .max()
                .orElse(0);
    }

    private static String cell(Series series, int row) {
        return series.fullTextAt(row) + series.remarkAt(row);
    }

    private static boolean isNumeric(Series series) {
        return series.values().stream().noneMatch(Value.Text.class::isInstance);
    }
}
