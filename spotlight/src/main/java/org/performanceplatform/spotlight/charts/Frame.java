package org.performanceplatform.spotlight.charts;

import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.formats.ScaleLabels;
import org.performanceplatform.core.results.Note;
import org.performanceplatform.core.results.Row;

/**
 * The plot box of a chart over rows from left to right: the value axis, the labels below, the notes.
 *
 * @param places the horizontal middle of each row
 * @param slot the width that a row has
 */
record Frame(
        Plot plot,
        ChartSize size,
        LinearScale scale,
        double left,
        double right,
        double top,
        double bottom,
        double[] places,
        double slot) {

    static final double TEXT = 14;
    private static final double LINE = 17;
    private static final double BELOW = 44;
    private static final double LABEL_GAP = 8;
    private static final double ABOVE = 14;

    /**
     * The frame of a plot.
     *
     * @param rightRoom the room for labels to the right of the box
     * @param above further room above the box
     * @param bars whether rows are bars, with a slot each, or points that reach both edges
     */
    static Frame of(Plot plot, ChartSize size, LinearScale scale, double rightRoom, double above, boolean bars) {
        double left = ScaleLabels.of(scale.ticks(), plot.format()).stream()
                        .mapToDouble(label -> TextWidth.of(label, TEXT))
                        .max()
                        .orElse(0)
                + LABEL_GAP;
        double right = size.width() - rightRoom;
        int rows = plot.rows().size();
        double slot = (right - left) / Math.max(1, rows);
        double[] places = bars || !plot.isTimed() ? slots(left, slot, rows) : timed(plot, left, right);
        return new Frame(plot, size, scale, left, right, ABOVE + above, size.height() - BELOW, places, slot);
    }

    private static double[] slots(double left, double slot, int rows) {
        double[] places = new double[rows];
        for (int row = 0; row < rows; row++) {
            places[row] = left + slot * (row + 0.5);
        }
        return places;
    }

    private static double[] timed(Plot plot, double left, double right) {
        List<Row> rows = plot.rows();
        double first = TimeAxis.start(rows.get(0)).toEpochMilli();
        double last = TimeAxis.start(rows.get(rows.size() - 1)).toEpochMilli();
        double[] places = new double[rows.size()];
        for (int row = 0; row < places.length; row++) {
            double share =
                    last == first ? 0.5 : (TimeAxis.start(rows.get(row)).toEpochMilli() - first) / (last - first);
            places[row] = left + share * (right - left);
        }
        return places;
    }

    /** The height at which a value is drawn. */
    double y(double value) {
        return bottom - scale.share(value) * (bottom - top);
    }

    /** The height of zero. */
    double baseline() {
        return y(0);
    }

    void draw(SvgWriter svg) {
        values(svg);
        if (plot.isTimed()) {
            times(svg);
        } else {
            categories(svg);
        }
        notes(svg);
    }

    private void values(SvgWriter svg) {
        List<String> labels = ScaleLabels.of(scale.ticks(), plot.format());
        svg.open("g", "fill", Palette.QUIET, "text-anchor", "end", "class", "chart-values");
        for (int at = 0; at < labels.size(); at++) {
            double y = y(scale.ticks().get(at));
            boolean base = scale.ticks().get(at) == 0;
            svg.empty(
                    "path",
                    "d",
                    "M" + SvgWriter.number(left) + " " + crisp(y) + "H" + SvgWriter.number(right),
                    "stroke",
                    base ? Palette.AXIS : Palette.GRID);
            svg.text("text", labels.get(at), "x", left - LABEL_GAP, "y", y + TEXT / 3);
        }
        svg.close("g");
    }

    private void times(SvgWriter svg) {
        svg.open("g", "fill", Palette.QUIET, "class", "chart-times");
        for (TimeAxis.Label label : TimeAxis.labels(plot.rows(), plot.period(), places)) {
            double x = places[label.row()];
            svg.empty("path", "d", "M" + crisp(x) + " " + SvgWriter.number(bottom) + "v5", "stroke", Palette.AXIS);
            text(svg, label.text(), x, bottom + LINE + 3);
            if (label.context() != null && !label.context().isEmpty()) {
                text(svg, label.context(), x, bottom + 2 * LINE + 3);
            }
        }
        svg.close("g");
    }

    /** Centred, unless that would leave the drawing. */
    private void text(SvgWriter svg, String text, double x, double y) {
        double half = TextWidth.of(text, TEXT) / 2;
        double middle = Math.max(half, Math.min(x, size.width() - half));
        svg.text("text", text, "x", middle, "y", y, "text-anchor", "middle");
    }

    private void categories(SvgWriter svg) {
        svg.open("g", "fill", Palette.QUIET, "text-anchor", "middle");
        for (int row = 0; row < places.length; row++) {
            List<String> lines = TextWidth.wrapped(plot.rows().get(row).label(), TEXT, slot - 4, 2);
            for (int line = 0; line < lines.size(); line++) {
                svg.text("text", lines.get(line), "x", places[row], "y", bottom + LINE * (line + 1) + 3);
            }
        }
        svg.close("g");
    }

    private void notes(SvgWriter svg) {
        if (!plot.isTimed()) {
            return;
        }
        List<Integer> marked = new ArrayList<>();
        for (int at = 0; at < plot.notes().size(); at++) {
            int row = rowOf(plot.notes().get(at));
            if (row >= 0) {
                note(svg, at + 1, row, marked.contains(row) ? 18 : 0);
                marked.add(row);
            }
        }
    }

    private void note(SvgWriter svg, int number, int row, double aside) {
        double x = places[row];
        svg.empty(
                "path",
                "d",
                "M" + crisp(x) + " " + SvgWriter.number(top) + "V" + SvgWriter.number(bottom),
                "stroke",
                Palette.QUIET,
                "stroke-dasharray",
                "1 3");
        svg.empty("circle", "cx", x + aside, "cy", top, "r", 9.0, "fill", Palette.PAPER, "stroke", Palette.QUIET);
        svg.text(
                "text",
                Integer.toString(number),
                "x",
                x + aside,
                "y",
                top + 4,
                "text-anchor",
                "middle",
                "fill",
                Palette.INK,
                "font-size",
                12);
    }

    /** The row whose time holds the note, or -1. */
    private int rowOf(Note note) {
        List<Row> rows = plot.rows();
        for (int row = rows.size() - 1; row >= 0; row--) {
            if (!note.at().isBefore(TimeAxis.start(rows.get(row)))) {
                boolean past =
                        rows.get(row) instanceof Row.Span span && !note.at().isBefore(span.end());
                return past ? -1 : row;
            }
        }
        return -1;
    }

    /** A coordinate on which a hairline is sharp. */
    static String crisp(double coordinate) {
        return SvgWriter.number(Math.floor(coordinate) + 0.5);
    }
}
