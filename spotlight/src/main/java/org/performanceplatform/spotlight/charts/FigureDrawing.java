package org.performanceplatform.spotlight.charts;

import java.util.List;
import org.performanceplatform.core.results.Change;
import org.performanceplatform.core.results.Headline;

/** Figures shown large, each with its time and how it moved: the picture of a module that is a number. */
public final class FigureDrawing {

    private static final double LARGE = 64;
    private static final double LINE = 24;
    private static final double ARROW = 12;
    private static final double BELOW = 18;

    private FigureDrawing() {}

    /**
     * An SVG of the headlines below each other, each with its exact number for those who read drawings by program.
     *
     * @param id unique on its page
     */
    public static String draw(String id, String title, String description, List<Headline> headlines) {
        SvgWriter body = new SvgWriter();
        double y = 0;
        for (Headline headline : headlines) {
            y = one(body, headline, y) + BELOW;
        }
        return Drawing.begin(id, title, description, ChartSize.WIDE, y)
                .raw(body.toString())
                .close("svg")
                .toString();
    }

    /** Draws a headline from {@code top} down and says where it ends. */
    private static double one(SvgWriter body, Headline headline, double top) {
        double y = top;
        Double number = headline.value().asNumber().isPresent()
                ? headline.value().asNumber().getAsDouble()
                : null;
        body.open("g", "fill", Palette.INK, "data-values", number == null ? "-" : SvgWriter.exact(number));
        if (headline.label() != null) {
            y += LINE;
            body.text("text", headline.label(), "x", 0, "y", y - 6, "font-weight", 700);
        }
        boolean missing = headline.value().isMissing();
        double size = missing ? LARGE / 2 : LARGE;
        y += size + 8;
        body.text("text", headline.text(), "x", 0, "y", y - 10, "font-size", size, "font-weight", 700);
        String below = below(headline);
        if (!below.isEmpty()) {
            y += LINE;
            body.text("text", below, "x", 0, "y", y - 6);
        }
        if (headline.change() != null) {
            y += LINE;
            change(body, headline.change(), y - 6);
        }
        body.close("g");
        return y;
    }

    /** Its time, and what is said of it. */
    private static String below(Headline headline) {
        String caption = headline.caption() == null ? "" : headline.caption();
        return (caption + headline.remark().map(words -> " (" + words + ")").orElse("")).strip();
    }

    private static void change(SvgWriter body, Change change, double baseline) {
        double top = baseline - ARROW + 1;
        String shape =
                switch (change.direction()) {
                    case UP -> triangle(baseline, top);
                    case DOWN -> triangle(top, baseline);
                    case LEVEL -> null;
                };
        if (shape != null) {
            body.empty("path", "d", shape, "fill", Palette.QUIET);
        }
        body.text(
                "text",
                change.signed() + " on " + change.since(),
                "x",
                shape == null ? 0 : ARROW + 6,
                "y",
                baseline,
                "fill",
                Palette.QUIET);
    }

    private static String triangle(double base, double tip) {
        return "M0 " + SvgWriter.number(base) + "H" + SvgWriter.number(ARROW) + "L" + SvgWriter.number(ARROW / 2) + " "
                + SvgWriter.number(tip) + "Z";
    }
}
