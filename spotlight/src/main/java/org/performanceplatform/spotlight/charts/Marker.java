package org.performanceplatform.spotlight.charts;

/** A small shape that tells one series from another without colour. */
final class Marker {

    private Marker() {}

    /** The outline of the shape of the series at that number, around a point. */
    static String path(int series, double x, double y, double r) {
        return switch (series % 5) {
            case 0 -> polygon(x - r, y, "a%1$s %1$s 0 1 0 %2$s 0a%1$s %1$s 0 1 0 -%2$s 0z", r, 2 * r);
            case 1 -> polygon(x - r, y - r, "h%2$sv%2$sh-%2$sz", r, 2 * r);
            case 2 -> polygon(x, y - r * 1.2, "l%1$s %2$sh-%3$sz", r * 1.15, r * 2, r * 2.3);
            case 3 -> polygon(x, y - r * 1.3, "l%1$s %1$sl-%1$s %1$sl-%1$s -%1$sz", r * 1.3, r);
            default -> polygon(x, y + r * 1.2, "l%1$s -%2$sh-%3$sz", r * 1.15, r * 2, r * 2.3);
        };
    }

    private static String polygon(double x, double y, String steps, double... lengths) {
        Object[] texts = new Object[lengths.length];
        for (int at = 0; at < lengths.length; at++) {
            texts[at] = SvgWriter.number(lengths[at]);
        }
        return "M" + SvgWriter.number(x) + " " + SvgWriter.number(y) + String.format(steps, texts);
    }
}
