package org.performanceplatform.core.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes numbers by the steps of {@code reference/spotlight.md} section 6.1. */
final class Numbers {

    private static final int THOUSANDS = 3;

    private Numbers() {}

    static String text(double value, NumberOptions options) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        double size = Math.abs(value);
        Magnitude magnitude = options.magnitude() ? Magnitude.of(size) : Magnitude.ONE;
        String digits = digits(size / magnitude.value(), magnitude, options);
        if (isZero(digits)) {
            return digits;
        }
        return (value < 0 ? "-" : "") + digits + magnitude.suffix();
    }

    private static String digits(double size, Magnitude magnitude, NumberOptions options) {
        int decimals = options.decimals().orElseGet(() -> decimals(size, options.significantFigures()));
        double rounded = round(size, decimals);
        if (rounded == 0) {
            return "0";
        }
        boolean pads = options.pad() && decimals > 0 && (magnitude != Magnitude.ONE || !options.magnitude());
        int shown = options.fixed().orElse(pads ? decimals : 0);
        BigDecimal exact = BigDecimal.valueOf(rounded).stripTrailingZeros();
        BigDecimal padded = exact.scale() < shown ? exact.setScale(shown) : exact.setScale(Math.max(exact.scale(), 0));
        return options.commas() ? withCommas(padded.toPlainString()) : padded.toPlainString();
    }

    /** The decimals that show {@code figures} significant figures, never rounding whole digits. */
    private static int decimals(double size, int figures) {
        if (size == 0) {
            return 0;
        }
        int decimals = (int) Math.ceil(figures - 1 - Math.log10(size));
        return Math.max(0, Math.min(decimals, figures - 1));
    }

    /** Half up, on the binary value as it is; a power of ten divides where {@code decimals} is negative. */
    static double round(double size, int decimals) {
        double factor = Math.pow(10, decimals);
        double scaled = size * factor;
        if (scaled >= Long.MAX_VALUE) {
            return size;
        }
        return BigDecimal.valueOf(Math.round(scaled))
                .movePointLeft(decimals)
                .setScale(Math.max(decimals, 0), RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static boolean isZero(String digits) {
        return "0".equals(digits);
    }

    private static String withCommas(String digits) {
        int point = digits.indexOf('.');
        int end = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(digits);
        for (int at = end - THOUSANDS; at > 0; at -= THOUSANDS) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
