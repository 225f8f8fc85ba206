package org.performanceplatform.core.formats;

import java.util.List;

/**
 * The labels of a scale: all in the one unit that the largest tick asks for, and with the same decimals
 * ({@code reference/spotlight.md} section 6.3).
 */
public final class ScaleLabels {

    private static final double TENTHS = 10;
    private static final double PENCE_BELOW = 10;

    private ScaleLabels() {}

    /** A label per tick; zero is always {@code 0}, or {@code £0}. */
    public static List<String> of(List<Double> ticks, Format format) {
        if (format instanceof PercentFormat || format instanceof DurationFormat) {
            return ticks.stream()
                    .map(tick -> tick == 0 && format instanceof DurationFormat ? "0" : format.of(tick))
                    .toList();
        }
        String symbol = format instanceof CurrencyFormat currency ? currency.symbol() : "";
        double largest = ticks.stream().mapToDouble(Math::abs).max().orElse(0);
        Magnitude unit = Magnitude.ofScale(largest);
        boolean pence = !symbol.isEmpty() && largest < PENCE_BELOW;
        int decimals = pence ? 2 : decimals(ticks, unit.value(), largest);
        NumberOptions options = NumberOptions.DEFAULT.withDecimals(decimals).padded();
        return ticks.stream().map(tick -> label(tick, symbol, unit, options)).toList();
    }

    private static String label(double tick, String symbol, Magnitude unit, NumberOptions options) {
        String digits = Numbers.text(Math.abs(tick) / unit.value(), options);
        return (tick < 0 ? "-" : "") + symbol + digits + ("0".equals(digits) ? "" : unit.suffix());
    }

    private static int decimals(List<Double> ticks, double unit, double largest) {
        if (multiples(ticks, unit)) {
            return 0;
        }
        if (multiples(ticks, unit / TENTHS)) {
            return 1;
        }
        double scaled = largest / unit;
        return (int) Math.max(0, Math.min(2, Math.ceil(2 - Math.log10(scaled))));
    }

    private static boolean multiples(List<Double> ticks, double of) {
        return ticks.stream()
                .mapToDouble(Double::doubleValue)
                .allMatch(tick -> Math.abs(tick / of - Math.rint(tick / of)) < 1e-9);
    }
}
