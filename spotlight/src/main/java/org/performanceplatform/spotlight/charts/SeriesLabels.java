package org.performanceplatform.spotlight.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.performanceplatform.core.results.Series;

/** Names the series of a chart: beside their ends where there is room, above the plot where there is not. */
final class SeriesLabels {

    private static final double TEXT = Frame.TEXT;
    private static final double LINE = 17;
    private static final double MOST_WIDTH = 150;
    private static final double KEY = 24;

    private SeriesLabels() {}

    /** The room that labels beside the ends need; none where they stand above. */
    static double beside(Plot plot, ChartSize size) {
        if (plot.series().size() == 1) {
            return 14 + lastText(plot).map(text -> TextWidth.of(text, TEXT + 2)).orElse(0.0);
        }
        if (size == ChartSize.NARROW) {
            return 12;
        }
        return 18
                + plot.series().stream()
                        .mapToDouble(series -> Math.min(MOST_WIDTH, TextWidth.of(series.label(), TEXT)))
                        .max()
                        .orElse(0);
    }

    /** The room that labels above the plot need; none where they stand beside. */
    static double above(Plot plot, ChartSize size) {
        return plot.series().size() == 1 || size != ChartSize.NARROW
                ? 0
                : rows(plot, size).size() * 22.0 + 6;
    }

    private static Optional<String> lastText(Plot plot) {
        Series series = plot.series().get(0);
        return series.lastKnown().stream().mapToObj(series::textAt).findFirst();
    }

    /**
     * Draws the labels.
     *
     * @param ends the height at which each series ends, in their order
     * @param x where labels beside start
     * @param filled whether the series are areas rather than lines
     */
    static void draw(SvgWriter svg, Frame frame, double[] ends, double x, boolean filled) {
        Plot plot = frame.plot();
        if (plot.series().size() == 1) {
            lastText(plot)
                    .ifPresent(text -> svg.text(
                            "text",
                            text,
                            "x",
                            x,
                            "y",
                            ends[0] + 5,
                            "fill",
                            Palette.INK,
                            "font-weight",
                            "bold",
                            "font-size",
                            (int) TEXT + 2));
        } else if (frame.size() == ChartSize.NARROW) {
            legend(svg, plot, frame.size(), filled);
        } else {
            besideEnds(svg, frame, ends, x);
        }
    }

    private static void besideEnds(SvgWriter svg, Frame frame, double[] ends, double x) {
        List<DirectLabels.Label> labels = new ArrayList<>();
        for (int series = 0; series < ends.length; series++) {
            int lines = lines(frame.plot().series().get(series)).size();
            labels.add(new DirectLabels.Label(series, ends[series], lines * LINE + 3));
        }
        svg.open("g", "font-weight", "bold", "class", "chart-names");
        for (DirectLabels.Placed placed : DirectLabels.place(labels, frame.top() - 10, frame.bottom() + 10)) {
            List<String> lines = lines(frame.plot().series().get(placed.series()));
            double y = placed.middle() - (lines.size() - 1) * LINE / 2 + 5;
            for (int line = 0; line < lines.size(); line++) {
                svg.text(
                        "text", lines.get(line), "x", x, "y", y + line * LINE, "fill", Palette.colour(placed.series()));
            }
        }
        svg.close("g");
    }

    private static List<String> lines(Series series) {
        return TextWidth.wrapped(series.label(), TEXT, MOST_WIDTH, 2);
    }

    private static void legend(SvgWriter svg, Plot plot, ChartSize size, boolean filled) {
        List<List<Integer>> rows = rows(plot, size);
        svg.open("g", "font-weight", "bold", "class", "chart-names");
        for (int row = 0; row < rows.size(); row++) {
            double x = 2;
            double y = 14 + row * 22.0;
            for (int series : rows.get(row)) {
                key(svg, series, x, y, filled);
                String label = plot.series().get(series).label();
                svg.text("text", label, "x", x + KEY, "y", y, "fill", Palette.colour(series));
                x += KEY + TextWidth.of(label, TEXT) + 16;
            }
        }
        svg.close("g");
    }

    private static void key(SvgWriter svg, int series, double x, double y, boolean filled) {
        if (filled) {
            svg.empty(
                    "path",
                    "d",
                    "M" + SvgWriter.number(x) + " " + SvgWriter.number(y - 11) + "h16v12h-16z",
                    "fill",
                    Palette.colour(series));
        } else {
            svg.empty(
                    "path",
                    "d",
                    "M" + SvgWriter.number(x) + " " + SvgWriter.number(y - 5) + "h18",
                    "stroke",
                    Palette.colour(series),
                    "stroke-width",
                    3,
                    "stroke-dasharray",
                    emptyToNull(Palette.dash(series)));
            svg.empty("path", "d", Marker.path(series, x + 9, y - 5, 4), "fill", Palette.colour(series));
        }
    }

    private static List<List<Integer>> rows(Plot plot, ChartSize size) {
        List<List<Integer>> rows = new ArrayList<>();
        double x = size.width() + 1.0;
        for (int series = 0; series < plot.series().size(); series++) {
            double width = KEY + TextWidth.of(plot.series().get(series).label(), TEXT) + 16;
            if (x + width > size.width() + 16) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.get(rows.size() - 1).add(series);
            x += width;
        }
        return rows;
    }

    static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
