package org.performanceplatform.spotlight.charts;

import java.util.stream.IntStream;

/**
 * Series that add up, as areas or as columns; the first lies on top. Where a value is missing the area of its series has a
 * gap, and the others lie on each other without it.
 */
final class StackedChart {

    private static final double FILLED = 0.72;

    private StackedChart() {}

    static String draw(Plot plot, ChartSize size, boolean columns) {
        double greatest = IntStream.range(0, plot.rows().size())
                .mapToDouble(row -> upTo(plot, 0, row))
                .max()
                .orElse(0);
        LinearScale scale =
                plot.share() && greatest <= 1.0001 ? LinearScale.SHARE : LinearScale.over(0, greatest, size.ticks());
        Frame frame =
                Frame.of(plot, size, scale, SeriesLabels.beside(plot, size), SeriesLabels.above(plot, size), columns);
        SvgWriter svg = Drawing.begin(plot, size, size.height());
        patterns(svg, plot, size);
        frame.draw(svg);
        svg.open("g", "class", "chart-marks", "data-x", Drawing.places(frame.places()));
        double[] ends = new double[plot.series().size()];
        for (int which = 0; which < ends.length; which++) {
            ends[which] = columns ? columns(svg, frame, which) : area(svg, frame, which);
        }
        svg.close("g");
        SeriesLabels.draw(svg, frame, ends, frame.right() + 10, true);
        return svg.close("svg").toString();
    }

    /** The sum of a series and of those below it. */
    private static double upTo(Plot plot, int which, int row) {
        return IntStream.range(which, plot.series().size())
                .mapToDouble(series -> plot.at(series, row).orElse(0))
                .sum();
    }

    private static boolean known(Plot plot, int row) {
        return IntStream.range(0, plot.series().size())
                .anyMatch(series -> plot.at(series, row).isPresent());
    }

    private static double area(SvgWriter svg, Frame frame, int which) {
        Plot plot = frame.plot();
        StringBuilder fill = new StringBuilder();
        StringBuilder edge = new StringBuilder();
        int row = 0;
        while (row < plot.rows().size()) {
            int from = row;
            while (row < plot.rows().size() && plot.at(which, row).isPresent()) {
                row++;
            }
            if (row > from) {
                run(frame, which, from, row, fill, edge);
            }
            row = Math.max(row, from + 1);
        }
        svg.empty("path", "d", fill, "fill", fill(plot, frame.size(), which));
        svg.empty(
                "path",
                "class",
                "chart-line",
                "d",
                edge,
                "stroke",
                Palette.colour(which),
                "stroke-width",
                2,
                "stroke-linecap",
                "round",
                "data-key",
                plot.series().get(which).key(),
                "data-values",
                Drawing.values(plot.series().get(which)));
        return middleOfLast(frame, which);
    }

    private static void run(Frame frame, int which, int from, int to, StringBuilder fill, StringBuilder edge) {
        StringBuilder top = new StringBuilder();
        for (int row = from; row < to; row++) {
            top.append(row == from ? 'M' : 'L').append(point(frame, which, row));
        }
        fill.append(top);
        for (int row = to - 1; row >= from; row--) {
            fill.append('L').append(point(frame, which + 1, row));
        }
        fill.append('Z');
        edge.append(top).append(to == from + 1 ? "h0" : "");
    }

    private static String point(Frame frame, int which, int row) {
        return SvgWriter.number(frame.places()[row]) + " " + SvgWriter.number(frame.y(upTo(frame.plot(), which, row)));
    }

    private static double columns(SvgWriter svg, Frame frame, int which) {
        Plot plot = frame.plot();
        svg.open(
                "g",
                "fill",
                fill(plot, frame.size(), which),
                "stroke",
                Palette.colour(which),
                "data-key",
                plot.series().get(which).key(),
                "data-values",
                Drawing.values(plot.series().get(which)));
        double width = frame.slot() * FILLED;
        for (int row = 0; row < plot.rows().size(); row++) {
            if (plot.at(which, row).isPresent()) {
                double top = frame.y(upTo(plot, which, row));
                svg.empty(
                        "rect",
                        "class",
                        "chart-bar",
                        "x",
                        frame.places()[row] - width / 2,
                        "y",
                        top,
                        "width",
                        width,
                        "height",
                        frame.y(upTo(plot, which + 1, row)) - top);
            }
        }
        svg.close("g");
        return middleOfLast(frame, which);
    }

    private static double middleOfLast(Frame frame, int which) {
        Plot plot = frame.plot();
        int last = plot.rows().size() - 1;
        while (last > 0 && !known(plot, last)) {
            last--;
        }
        return plot.rows().isEmpty()
                ? frame.bottom()
                : (frame.y(upTo(plot, which, last)) + frame.y(upTo(plot, which + 1, last))) / 2;
    }

    private static String patternId(Plot plot, ChartSize size, int which) {
        return plot.id() + "-" + size.name().charAt(0) + which;
    }

    private static String fill(Plot plot, ChartSize size, int which) {
        return "url(#" + patternId(plot, size, which) + ")";
    }

    /** A tint of the series' colour under lines whose slant differs from series to series. */
    private static void patterns(SvgWriter svg, Plot plot, ChartSize size) {
        svg.open("defs");
        for (int which = 0; which < plot.series().size(); which++) {
            String colour = Palette.colour(which);
            svg.open(
                            "pattern",
                            "id",
                            patternId(plot, size, which),
                            "width",
                            8,
                            "height",
                            8,
                            "patternUnits",
                            "userSpaceOnUse",
                            "patternTransform",
                            "rotate(" + which * 45 % 180 + ")")
                    .empty("path", "d", "M0 0h8v8h-8z", "fill", colour, "fill-opacity", ".28");
            if (which > 0) {
                svg.empty(
                        "path",
                        "d",
                        "M0 4h8",
                        "stroke",
                        colour,
                        "stroke-opacity",
                        ".5",
                        "stroke-width",
                        which > 3 ? 3 : 1);
            }
            svg.close("pattern");
        }
        svg.close("defs");
    }
}
