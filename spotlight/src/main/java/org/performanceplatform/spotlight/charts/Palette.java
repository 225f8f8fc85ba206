package org.performanceplatform.spotlight.charts;

import java.util.List;

/**
 * The look of each series: a colour that has a contrast of at least 4.5 to 1 on white, and a dash pattern and a marker
 * so that colour is never the only difference ({@code reference/spotlight.md} section 5.9).
 */
final class Palette {

    static final String INK = "#0b0c0c";
    static final String QUIET = "#505a5f";
    static final String GRID = "#e4e7e9";
    static final String AXIS = "#8b9499";
    static final String PAPER = "#ffffff";
    static final String FONT = "Helvetica Neue, Helvetica, Arial, Liberation Sans, sans-serif";

    private static final List<String> COLOURS =
            List.of("#097f96", "#112684", "#d6007d", "#662e91", "#5e7f00", "#005c37", "#5b6469");
    private static final List<String> DASHES = List.of("", "7 4", "2 4", "10 3 2 3", "14 5", "4 2", "1 5");

    private Palette() {}

    static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    /** The dash pattern of a line; empty for a solid one. */
    static String dash(int series) {
        return DASHES.get(series % DASHES.size());
    }
}
