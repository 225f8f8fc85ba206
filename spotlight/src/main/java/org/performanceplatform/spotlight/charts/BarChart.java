package org.performanceplatform.spotlight.charts;

import java.util.OptionalDouble;
import org.performanceplatform.core.formats.Format;

/** One lying bar per row under its name, with its value beside it; as a funnel, also the share that is left of the first. */
final class BarChart {

    private static final double STEP = 58;
    private static final double BAR = 26;
    private static final double TEXT = Frame.TEXT;

    private BarChart() {}

    static String draw(Plot plot, ChartSize size, boolean funnel) {
        int rows = plot.rows().size();
        double height = Math.max(1, rows) * STEP + 6;
        double room = size.width() - labelRoom(plot, funnel) - 10;
        double greatest = plot.share()
                ? 1
                : plot.series().get(0).values().stream()
                        .flatMapToDouble(value -> value.asNumber().stream())
                        .max()
                        .orElse(1);
        SvgWriter svg = Drawing.begin(plot, size, height);
        svg.open(
                "g",
                "class",
                "chart-marks",
                "data-values",
                Drawing.values(plot.series().get(0)),
                "data-key",
                plot.series().get(0).key(),
                "data-y",
                places(rows));
        for (int row = 0; row < rows; row++) {
            if (funnel
                    && row > 0
                    && plot.at(0, row - 1).isPresent()
                    && plot.at(0, row).isPresent()) {
                narrowing(svg, plot, row, room, greatest);
            }
            bar(svg, plot, row, room, greatest, funnel);
        }
        svg.close("g");
        return svg.close("svg").toString();
    }

    private static String places(int rows) {
        double[] places = new double[rows];
        for (int row = 0; row < rows; row++) {
            places[row] = row * STEP + 22 + BAR / 2;
        }
        return Drawing.places(places);
    }

    private static double labelRoom(Plot plot, boolean funnel) {
        double widest = 0;
        for (int row = 0; row < plot.rows().size(); row++) {
            widest = Math.max(widest, TextWidth.of(valueText(plot, row, funnel), TEXT) * 1.08);
        }
        return widest;
    }

    private static void bar(SvgWriter svg, Plot plot, int row, double room, double greatest, boolean funnel) {
        double top = row * STEP;
        double width = width(plot, row, room, greatest);
        svg.text("text", plot.rows().get(row).label(), "x", 0, "y", top + 15, "fill", Palette.INK);
        if (plot.at(0, row).isPresent()) {
            svg.empty(
                    "rect",
                    "class",
                    "chart-bar",
                    "x",
                    0,
                    "y",
                    top + 22,
                    "width",
                    Math.max(1.0, width),
                    "height",
                    BAR,
                    "fill",
                    Palette.colour(0));
        }
        svg.text(
                "text",
                valueText(plot, row, funnel),
                "x",
                width + 8,
                "y",
                top + 22 + BAR / 2 + 5,
                "fill",
                Palette.INK,
                "font-weight",
                "bold");
    }

    private static void narrowing(SvgWriter svg, Plot plot, int row, double room, double greatest) {
        double before = width(plot, row - 1, room, greatest);
        double now = width(plot, row, room, greatest);
        double top = (row - 1) * STEP + 22 + BAR;
        svg.empty(
                "path",
                "d",
                "M0 " + SvgWriter.number(top) + "H" + SvgWriter.number(before) + "L" + SvgWriter.number(now) + " "
                        + SvgWriter.number(top + STEP - BAR) + "H0z",
                "fill",
                Palette.colour(0),
                "fill-opacity",
                ".14");
    }

    private static double width(Plot plot, int row, double room, double greatest) {
        OptionalDouble value = plot.at(0, row);
        return value.isEmpty() || greatest <= 0 ? 0 : Math.max(0, value.getAsDouble() / greatest * room);
    }

    private static String valueText(Plot plot, int row, boolean funnel) {
        String text = plot.series().get(0).textAt(row);
        double first = plot.rows().isEmpty() ? 0 : plot.at(0, 0).orElse(0);
        OptionalDouble value = plot.at(0, row);
        return funnel && row > 0 && first > 0 && value.isPresent()
                ? text + " (" + Format.PERCENT.of(value.getAsDouble() / first) + ")"
                : text;
    }
}
