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
        return begin(plot.id(), plot.title(), plot.description(), size, height);
    }

    /** The same for what is no plot. */
    static SvgWriter begin(String id, String title, String description, ChartSize size, double height) {
        String titleId = id + "-" + size.name().toLowerCase(Locale.ROOT) + "-title";
        String descriptionId = id + "-" + size.name().toLowerCase(Locale.ROOT) + "-desc";
        return opened(size, height, "img", titleId + " " + descriptionId, "none")
                .text("title", title, "id", titleId)
                .text("desc", description, "id", descriptionId);
    }

    /** An SVG whose rows and cells are to be found one by one. */
    static SvgWriter table(String id, String title, ChartSize size, double height) {
        return opened(size, height, "table", id + "-title", Palette.INK).text("title", title, "id", id + "-title");
    }

    private static SvgWriter opened(ChartSize size, double height, String role, String label, String fill) {
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
                        role,
                        "aria-labelledby",
                        label,
                        "font-family",
                        Palette.FONT,
                        "font-size",
                        (int) Frame.TEXT,
                        "fill",
                        fill);
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
