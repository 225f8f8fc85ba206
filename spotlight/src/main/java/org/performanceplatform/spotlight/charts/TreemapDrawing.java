package org.performanceplatform.spotlight.charts;

import java.util.ArrayList;
import java.util.List;

/** Tiles as SVG, each as large as its part of the whole, with as much of its name and figure as finds room. */
public final class TreemapDrawing {

    private static final Space LARGE = new Space("", "treemap chart-svg chart-svg--wide", 960, 480);
    private static final Space SMALL = new Space("-narrow", "treemap chart-svg chart-svg--narrow", 340, 400);
    private static final double TEXT = 16;
    private static final double LINE = 20;
    private static final double PAD = 8;
    private static final int MOST_LINES = 4;
    private static final String EMPTY = "#eef1f3";

    private TreemapDrawing() {}

    /**
     * What a tile stands for.
     *
     * @param figure its weight as people read it
     */
    public record Part(String name, double weight, String figure) {}

    /** The room that a drawing is laid out for; text keeps its size in each. */
    private record Space(String suffix, String cssClass, double width, double height) {}

    /**
     * The drawing for phones and the one for larger windows; the stylesheet shows one of them.
     *
     * @param id of their elements within the page
     * @param parts the largest first; their table stands beside it, for those who can't see it
     */
    public static String of(String id, String title, String description, List<Part> parts) {
        return of(SMALL, id, title, description, parts) + of(LARGE, id, title, description, parts);
    }

    private static String of(Space space, String page, String title, String description, List<Part> parts) {
        String id = page + space.suffix();
        double height = parts.isEmpty() ? LINE + PAD : space.height();
        SvgWriter svg = new SvgWriter()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        space.cssClass(),
                        "viewBox",
                        "0 0 " + (int) space.width() + " " + (int) height,
                        "role",
                        "img",
                        "aria-labelledby",
                        id + "-title " + id + "-desc",
                        "font-family",
                        Palette.FONT,
                        "font-size",
                        (int) TEXT)
                .text("title", title, "id", id + "-title")
                .text("desc", description, "id", id + "-desc");
        List<Treemap.Tile> tiles =
                Treemap.tiles(parts.stream().map(Part::weight).toList(), space.width(), space.height());
        for (int at = 0; at < parts.size(); at++) {
            tile(svg, parts.get(at), tiles.get(at), at);
        }
        if (parts.isEmpty()) {
            svg.empty("rect", "width", space.width(), "height", height, "fill", EMPTY);
            svg.text("text", description, "x", PAD, "y", LINE, "fill", Palette.INK);
        }
        return svg.close("svg").toString();
    }

    private static void tile(SvgWriter svg, Part part, Treemap.Tile tile, int at) {
        svg.open("g").text("title", part.name() + ": " + part.figure());
        svg.empty(
                "rect",
                "x",
                tile.x(),
                "y",
                tile.y(),
                "width",
                tile.width(),
                "height",
                tile.height(),
                "fill",
                Palette.colour(at),
                "stroke",
                Palette.PAPER,
                "stroke-width",
                2);
        words(svg, part, tile);
        svg.close("g");
    }

    /** Name and figure, else the figure alone, else an ellipsis, else nothing. */
    private static void words(SvgWriter svg, Part part, Treemap.Tile tile) {
        double room = tile.width() - 2 * PAD;
        int lines = (int) Math.min(MOST_LINES, Math.floor((tile.height() - PAD) / LINE));
        double figure = TextWidth.of(part.figure(), TEXT);
        if (lines < 1 || room < TextWidth.of("…", TEXT)) {
            return;
        }
        List<String> text;
        if (lines > 1 && room >= Math.max(figure, 3 * TEXT)) {
            text = new ArrayList<>(TextWidth.wrapped(part.name(), TEXT, room, lines - 1));
            text.add(part.figure());
        } else {
            text = List.of(room >= figure ? part.figure() : "…");
        }
        for (int line = 0; line < text.size(); line++) {
            svg.text(
                    "text",
                    text.get(line),
                    "x",
                    tile.x() + PAD,
                    "y",
                    tile.y() + PAD / 2 + LINE * (line + 1) - 4,
                    "fill",
                    Palette.PAPER,
                    "font-weight",
                    line == text.size() - 1 ? "bold" : null);
        }
    }
}
