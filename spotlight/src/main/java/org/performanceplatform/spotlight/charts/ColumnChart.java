package org.performanceplatform.spotlight.charts;

import java.util.OptionalDouble;

/** One upright bar per row, with its value above where all of them have room. A missing value leaves its place empty. */
final class ColumnChart {

    private static final double FILLED = 0.72;
    private static final double WIDEST = 96;

    private ColumnChart() {}

    static String draw(Plot plot, ChartSize size) {
        LinearScale scale = LineChart.scale(plot, size);
        Frame frame = Frame.of(plot, size, scale, 4, 8, true);
        SvgWriter svg = Drawing.begin(plot, size, size.height());
        frame.draw(svg);
        svg.open(
                "g",
                "class",
                "chart-marks",
                "data-x",
                Drawing.places(frame.places()),
                "data-values",
                Drawing.values(plot.series().get(0)),
                "data-key",
                plot.series().get(0).key(),
                "fill",
                Palette.colour(0));
        boolean labelled = hasRoom(frame);
        for (int row = 0; row < plot.rows().size(); row++) {
            column(svg, frame, row, labelled);
        }
        svg.close("g");
        return svg.close("svg").toString();
    }

    private static void column(SvgWriter svg, Frame frame, int row, boolean labelled) {
        OptionalDouble value = frame.plot().at(0, row);
        double x = frame.places()[row];
        if (value.isEmpty()) {
            svg.text("text", "–", "x", x, "y", frame.baseline() - 6, "text-anchor", "middle", "fill", Palette.QUIET);
            return;
        }
        double width = Math.min(WIDEST, frame.slot() * FILLED);
        double top = frame.y(value.getAsDouble());
        svg.empty(
                "rect",
                "class",
                "chart-bar",
                "x",
                x - width / 2,
                "y",
                Math.min(top, frame.baseline()),
                "width",
                width,
                "height",
                Math.abs(frame.baseline() - top));
        if (labelled) {
            svg.text(
                    "text",
                    frame.plot().series().get(0).textAt(row),
                    "x",
                    x,
                    "y",
                    Math.min(top, frame.baseline()) - 6,
                    "text-anchor",
                    "middle",
                    "fill",
                    Palette.INK,
                    "font-weight",
                    "bold");
        }
    }

    private static boolean hasRoom(Frame frame) {
        return frame.plot().series().get(0).values().stream()
                .allMatch(value -> TextWidth.of(value.text(frame.plot().format()), Frame.TEXT) * 1.08 < frame.slot()
                        || value.isMissing());
    }
}
