package org.performanceplatform.spotlight.charts;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.performanceplatform.core.results.Series;

/** The outer element that all charts share, and how they say which values they draw. */
final class Drawing {

    private Drawing() {}

    /** An SVG of this size, with its name and description for those who can't see it. */
    static SvgWriter begin(Plot plot, ChartSize size, double height) {
        String suffix = size.name().toLowerCase(Locale.ROOT);
        String title = plot.id() + "-" + suffix + "-title";
        String description = plot.id() + "-" + suffix + "-desc";
        return new SvgWriter()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        size.cssClass(),
                        "viewBox",
                        "0 0 " + size.width() + " " + SvgWriter.number(height),
                        "role",
                        "img",
                        "aria-labelledby",
                        title + " " + description,
                        "font-family",
                        Palette.FONT,
                        "font-size",
                        (int) Frame.TEXT,
                        "fill",
                        "none")
                .text("title", plot.title(), "id", title)
                .text("desc", plot.description(), "id", description);
    }

    /** The values of a series, one per row, {@code -} where missing; the drawing's readers find them here. */
    static String values(Series series) {
        return series.values().stream()
                .map(value -> value.asNumber().isPresent()
                        ? SvgWriter.exact(value.asNumber().getAsDouble())
                        : "-")
                .collect(Collectors.joining(" "));
    }

    /** Where the rows stand, for the script that reads values under the pointer. */
    static String places(double[] places) {
        return Arrays.stream(places).mapToObj(SvgWriter::number).collect(Collectors.joining(" "));
    }
}
