package org.performanceplatform.spotlight.charts;

import java.util.List;

/** A small line without axes: its least and greatest values stand at its ends. */
final class Sparkline {

    private static final double HEIGHT = 90;
    private static final double PAD = 10;

    /** As a share of the greatest value. */
    private static final double LEAST_RANGE = 0.1;

    private Sparkline() {}

    static String draw(Plot plot, ChartSize size) {
        LinearScale scale = scale(number(plot, true), number(plot, false));
        Frame frame = Frame.of(plot, size, scale, SeriesLabels.beside(plot, size), 0, false);
        Frame low = new Frame(plot, size, scale, 2, frame.right(), PAD, HEIGHT - PAD, stretched(frame), 0);
        SvgWriter svg = Drawing.begin(plot, size, HEIGHT);
        svg.open(
                "g",
                "class",
                "chart-marks",
                "data-x",
                Drawing.places(low.places()),
                "stroke-linejoin",
                "round",
                "stroke-linecap",
                "round");
        double end = LineChart.line(svg, low, 0);
        svg.close("g");
        SeriesLabels.draw(svg, low, new double[] {end}, low.right() + 10, false);
        return svg.close("svg").toString();
    }

    /** From the least to the greatest value, but never over so small a range that noise looks like a change. */
    private static LinearScale scale(double least, double greatest) {
        double range = Math.max(LEAST_RANGE * Math.max(Math.abs(least), Math.abs(greatest)), greatest - least);
        double margin = (range == 0 ? 1 : range) - (greatest - least);
        return new LinearScale(List.of(least - margin / 2, greatest + margin / 2));
    }

    private static double[] stretched(Frame frame) {
        double[] places = frame.places().clone();
        double width = frame.right() - frame.left();
        for (int row = 0; row < places.length; row++) {
            places[row] = 2 + (places[row] - frame.left()) / width * (frame.right() - 2);
        }
        return places;
    }

    private static double number(Plot plot, boolean least) {
        var numbers = plot.series().get(0).values().stream().flatMapToDouble(value -> value.asNumber().stream());
        return (least ? numbers.min() : numbers.max()).orElse(0);
    }
}
