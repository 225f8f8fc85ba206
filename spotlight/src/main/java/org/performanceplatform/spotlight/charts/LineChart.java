package org.performanceplatform.spotlight.charts;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.performanceplatform.core.results.Series;

/** One or many lines over time. A missing value is a gap in the line, never a zero. */
final class LineChart {

    private static final double DOT = 4.5;

    private LineChart() {}

    static String draw(Plot plot, ChartSize size) {
        LinearScale scale = scale(plot, size);
        double beside = SeriesLabels.beside(plot, size);
        double above = SeriesLabels.above(plot, size);
        Frame frame = Frame.of(plot, size, scale, beside, above, false);
        SvgWriter svg = Drawing.begin(plot, size, size.height());
        frame.draw(svg);
        svg.open(
                "g",
                "class",
                "chart-marks",
                "data-x",
                Drawing.places(frame.places()),
                "stroke-linejoin",
                "round",
                "stroke-linecap",
                "round");
        double[] ends = new double[plot.series().size()];
        for (int which = plot.series().size() - 1; which >= 0; which--) {
            ends[which] = line(svg, frame, which);
        }
        svg.close("g");
        SeriesLabels.draw(svg, frame, ends, frame.right() + 10, false);
        return svg.close("svg").toString();
    }

    static LinearScale scale(Plot plot, ChartSize size) {
        double least = numbers(plot).min().orElse(0);
        double greatest = numbers(plot).max().orElse(0);
        if (plot.share() && least >= 0 && greatest <= 1) {
            return LinearScale.SHARE;
        }
        return LinearScale.over(least, greatest, size.ticks(), plot.format());
    }

    private static DoubleStream numbers(Plot plot) {
        return plot.series().stream().flatMapToDouble(series -> series.values().stream()
                .flatMapToDouble(value -> value.asNumber().stream()));
    }

    /** Draws a line and gives the height of its end. */
    static double line(SvgWriter svg, Frame frame, int which) {
        Series series = frame.plot().series().get(which);
        svg.empty(
                "path",
                "class",
                "chart-line",
                "d",
                path(frame, which),
                "stroke",
                Palette.colour(which),
                "stroke-width",
                "2.5",
                "stroke-dasharray",
                SeriesLabels.emptyToNull(Palette.dash(which)),
                "data-key",
                series.key(),
                "data-values",
                Drawing.values(series));
        if (series.lastKnown().isEmpty()) {
            return frame.baseline();
        }
        int last = series.lastKnown().getAsInt();
        hollow(svg, frame, which, last);
        return end(svg, frame, which, last);
    }

    /** The path through the values, in pieces where some are missing. */
    private static StringBuilder path(Frame frame, int which) {
        Plot plot = frame.plot();
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int row = 0; row < plot.rows().size(); row++) {
            OptionalDouble value = plot.at(which, row);
            if (value.isPresent()) {
                path.append(drawing ? 'L' : 'M')
                        .append(SvgWriter.number(frame.places()[row]))
                        .append(' ')
                        .append(SvgWriter.number(frame.y(value.getAsDouble())));
                if (!drawing && alone(plot, which, row)) {
                    path.append("h0");
                }
            }
            drawing = value.isPresent();
        }
        return path;
    }

    /** Marks the last value, and gives its height. */
    private static double end(SvgWriter svg, Frame frame, int which, int last) {
        boolean isFinal = isFinal(frame.plot().series().get(which), last);
        String colour = Palette.colour(which);
        double y = frame.y(frame.plot().at(which, last).orElseThrow());
        svg.empty(
                "path",
                "d",
                Marker.path(which, frame.places()[last], y, DOT),
                "fill",
                isFinal ? colour : Palette.PAPER,
                "stroke",
                isFinal ? Palette.PAPER : colour,
                "stroke-width",
                isFinal ? "1.5" : "2");
        return y;
    }

    /** Marks what is provisional or was revised, up to the end of the line. */
    private static void hollow(SvgWriter svg, Frame frame, int which, int last) {
        Series series = frame.plot().series().get(which);
        for (int row = 0; row < last; row++) {
            if (!isFinal(series, row)) {
                double y = frame.y(frame.plot().at(which, row).orElseThrow());
                svg.empty(
                        "path",
                        "d",
                        Marker.path(which, frame.places()[row], y, DOT - 1),
                        "fill",
                        Palette.PAPER,
                        "stroke",
                        Palette.colour(which),
                        "stroke-width",
                        "2");
            }
        }
    }

    private static boolean isFinal(Series series, int row) {
        return series.values().get(row).standingInWords().isEmpty();
    }

    /** Whether the neighbours are missing, so that the value would leave no trace as a line. */
    private static boolean alone(Plot plot, int which, int row) {
        return row == plot.rows().size() - 1 || plot.at(which, row + 1).isEmpty();
    }
}
