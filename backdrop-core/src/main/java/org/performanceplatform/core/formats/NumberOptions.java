package org.performanceplatform.core.formats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/**
 * How a number is rounded and shortened ({@code reference/spotlight.md} section 6.1).
 *
 * @param commas whether thousands are parted by commas
 * @param significantFigures how many figures the decimals are chosen for; whole digits are never rounded away
 * @param decimals a number of decimals that overrides {@code significantFigures}; negative rounds whole digits
 * @param fixed a number of decimals to which zeros are added
 * @param pad whether zeros are added up to the decimals, where the number is shortened or need not be
 * @param magnitude whether large numbers are shortened with k, m and bn
 */
public record NumberOptions(
        boolean commas,
        int significantFigures,
        OptionalInt decimals,
        OptionalInt fixed,
        boolean pad,
        boolean magnitude) {

    private static final int SIGNIFICANT_FIGURES = 3;

    /** Thousands commas, decimals for three significant figures, nothing shortened. */
    public static final NumberOptions DEFAULT =
            new NumberOptions(true, SIGNIFICANT_FIGURES, OptionalInt.empty(), OptionalInt.empty(), false, false);

    static NumberOptions from(JsonNode node) {
        return new NumberOptions(
                node.path("commas").asBoolean(true),
                node.path("sigfigs").asInt(SIGNIFICANT_FIGURES),
                integer(node.path("dps")),
                integer(node.path("fixed")),
                node.path("pad").asBoolean(false),
                node.path("magnitude").asBoolean(false));
    }

    NumberOptions withDecimals(int decimals) {
        return new NumberOptions(commas, significantFigures, OptionalInt.of(decimals), fixed, pad, magnitude);
    }

    NumberOptions withFixed(int decimals) {
        return new NumberOptions(
                commas, significantFigures, OptionalInt.of(decimals), OptionalInt.of(decimals), pad, magnitude);
    }

    NumberOptions padded() {
        return new NumberOptions(commas, significantFigures, decimals, fixed, true, magnitude);
    }

    NumberOptions unshortened() {
        return new NumberOptions(commas, significantFigures, decimals, fixed, pad, false);
    }

    private static OptionalInt integer(JsonNode node) {
        return node.isNumber() ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
    }
}
