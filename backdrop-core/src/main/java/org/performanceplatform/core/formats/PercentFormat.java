package org.performanceplatform.core.formats;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A share ({@code reference/spotlight.md} section 6.2).
 *
 * @param normalisation the value that stands for a whole: 1, or 100 where figures are percentages already
 * @param showSigns whether a plus or a minus sign (U+2212) stands before what is not zero
 */
public record PercentFormat(NumberOptions options, double normalisation, boolean showSigns) implements Format {

    private static final double WHOLE = 100;
    private static final String MINUS = "\u2212";

    /** At most one decimal, of a share where 1 is the whole. */
    public static final PercentFormat DEFAULT = new PercentFormat(NumberOptions.DEFAULT, 1, false);

    /** A change of two decimals with its sign: {@code +3.54%}. */
    public static final PercentFormat CHANGE =
            new PercentFormat(NumberOptions.DEFAULT.withDecimals(2).padded(), 1, true);

    static PercentFormat from(JsonNode node) {
        return new PercentFormat(
                NumberOptions.from(node),
                node.path("normalisation").asDouble(1),
                node.path("showSigns").asBoolean(false));
    }

    @Override
    public String of(double value) {
        double percent = value * WHOLE / normalisation;
        boolean round = percent == 0 || percent == WHOLE;
        int decimals = round ? 0 : options.decimals().orElse(1);
        NumberOptions chosen = options.withDecimals(decimals);
        String text = Numbers.text(Math.abs(percent), round ? NumberOptions.DEFAULT : chosen);
        return sign(percent, text) + text + "%";
    }

    /**
     * Whether a figure is more than the whole, which no right share can be. What is written with its sign is a change, and may well be.
     */
    public boolean isAboveWhole(double value) {
        return !showSigns && value > normalisation;
    }

    @Override
    public String name() {
        return "percent";
    }

    private String sign(double percent, String text) {
        if ("0".equals(text)) {
            return "";
        }
        if (percent > 0) {
            return showSigns ? "+" : "";
        }
        return showSigns ? MINUS : "-";
    }
}
