package org.performanceplatform.spotlight.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes SVG text. All looks are attributes, so that a drawing needs no stylesheet and no inline style. */
final class SvgWriter {

    private final StringBuilder out = new StringBuilder(4096);

    /** An element with attributes, given as name, value, name, value …; null values are left out. */
    SvgWriter open(String element, Object... attributes) {
        tag(element, attributes);
        out.append('>');
        return this;
    }

    SvgWriter close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    SvgWriter empty(String element, Object... attributes) {
        tag(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds only text. */
    SvgWriter text(String element, String text, Object... attributes) {
        open(element, attributes);
        out.append(escaped(text));
        return close(element);
    }

    /** What is SVG already. */
    SvgWriter raw(String svg) {
        out.append(svg);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2) {
            if (attributes[at + 1] != null) {
                out.append(' ').append(attributes[at]).append("=\"");
                out.append(
                        attributes[at + 1] instanceof Double number
                                ? number(number)
                                : escaped(attributes[at + 1].toString()));
                out.append('"');
            }
        }
    }

    /** A coordinate with at most one decimal. */
    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** A value as it is, for readers of the drawing: no exponent, no needless decimals. */
    static String exact(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
