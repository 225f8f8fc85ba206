package org.performanceplatform.spotlight.charts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One drawing of all charts of a module, to be taken elsewhere: with the name of what it shows above and the source
 * below, on paper of its own.
 *
 * @param id unique on its page
 * @param title what the charts show
 * @param description the same in words, for those who can't see it
 * @param source where the figures come from; each text is a line or more
 */
public record Sheet(String id, String title, String description, List<String> source) {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
    private static final double MARGIN = 20;
    private static final double TITLE = 20;
    private static final double TITLE_LINE = 26;
    private static final double HEADING_LINE = 30;
    private static final double SOURCE = 12;
    private static final double SOURCE_LINE = 17;
    private static final double BOLD = 1.1;

    /**
     * A drawing and the name that tells it from the others.
     *
     * @param heading may be null
     * @param drawing as {@link Charts#draw} makes it
     */
    public record Part(String heading, String drawing) {

        /** Whether what is in it can be read by itself, which is not so within an image. */
        boolean isTable() {
            return drawing.contains(" role=\"table\" ");
        }
    }

    /** The parts below each other, all of the same width. */
    public String draw(List<Part> parts) {
        double inner = parts.stream().mapToDouble(part -> size(part, 1)).max().orElse(0);
        SvgWriter body = new SvgWriter();
        double y = MARGIN;
        for (String line : TextWidth.wrapped(title, TITLE * BOLD, inner, 3)) {
            y += TITLE_LINE;
            body.text("text", line, "x", MARGIN, "y", y - 7, "font-size", TITLE, "font-weight", 700);
        }
        y += MARGIN / 2;
        for (Part part : parts) {
            if (part.heading() != null) {
                y += HEADING_LINE;
                body.text("text", part.heading(), "x", MARGIN, "y", y - 12, "font-weight", 700);
            }
            body.raw(placed(part, y));
            y += size(part, 2);
        }
        y += MARGIN / 2;
        body.open("g", "fill", Palette.QUIET, "font-size", SOURCE);
        for (String text : source) {
            for (String line : TextWidth.wrapped(text, SOURCE, inner, 2)) {
                y += SOURCE_LINE;
                body.text("text", line, "x", MARGIN, "y", y - 4);
            }
        }
        body.close("g");
        return framed(body, inner + 2 * MARGIN, y + MARGIN, parts.stream().anyMatch(Part::isTable) ? "group" : "img");
    }

    private String framed(SvgWriter body, double width, double height, String role) {
        return new SvgWriter()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "width",
                        width,
                        "height",
                        height,
                        "viewBox",
                        "0 0 " + SvgWriter.number(width) + " " + SvgWriter.number(height),
                        "role",
                        role,
                        "aria-labelledby",
                        id + "-title " + id + "-desc",
                        "font-family",
                        Palette.FONT,
                        "font-size",
                        (int) Frame.TEXT,
                        "fill",
                        Palette.INK)
                .text("title", title, "id", id + "-title")
                .text("desc", description, "id", id + "-desc")
                .empty("rect", "width", width, "height", height, "fill", Palette.PAPER)
                .raw(body.toString())
                .close("svg")
                .toString();
    }

    private static String placed(Part part, double y) {
        return "<svg x=\"" + SvgWriter.number(MARGIN) + "\" y=\"" + SvgWriter.number(y) + "\" width=\""
                + SvgWriter.number(size(part, 1)) + "\" height=\"" + SvgWriter.number(size(part, 2)) + "\" "
                + part.drawing().substring("<svg ".length());
    }

    private static double size(Part part, int which) {
        Matcher size = SIZE.matcher(part.drawing());
        if (!size.find()) {
            throw new IllegalArgumentException("a drawing without a size");
        }
        return Double.parseDouble(size.group(which));
    }
}
