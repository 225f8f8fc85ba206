package org.performanceplatform.spotlight.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.performanceplatform.core.formats.DurationFormat;
import org.performanceplatform.core.formats.Format;

/**
 * A value axis with round ticks ({@code reference/spotlight.md} section 5.2).
 *
 * @param ticks ascending; the first and the last are the ends of the axis
 */
record LinearScale(List<Double> ticks) {

    private static final double SECOND = 1000;
    private static final double MINUTE = 60 * SECOND;
    private static final double TIMES_TEN = 0.15;
    private static final double TIMES_FIVE = 0.35;
    private static final double TIMES_TWO = 0.75;

    /** Beyond these a floating number can't tell the ticks of an axis apart, or hold the one above the greatest value. */
    private static final double NARROWEST = 1e-290;

    private static final double WIDEST = 1e300;

    /** From 0% to 100% in halves. */
    static final LinearScale SHARE = new LinearScale(List.of(0.0, 0.5, 1.0));

    /**
     * An axis from 0, or from below the least value if that is negative, to above the greatest.
     *
     * @param count about how many ticks; at least 2
     */
    static LinearScale over(double least, double greatest, int count) {
        double low = Math.min(0, least);
        double high = Math.max(0, greatest);
        if (high - low < NARROWEST) {
            return new LinearScale(List.of(0.0, 1.0));
        }
        if (high - low > WIDEST) {
            return new LinearScale(Stream.of(low, 0.0, high).distinct().toList());
        }
        double step = step(high - low, count - 1);
        long first = (long) Math.floor(low / step + 1e-9);
        long last = (long) Math.ceil(high / step - 1e-9);
        List<Double> ticks = new ArrayList<>();
        for (long tick = first; tick <= last; tick++) {
            ticks.add(rounded(tick * step));
        }
        return new LinearScale(List.copyOf(ticks));
    }

    /** The same in the units of a format: whole seconds or minutes for durations. */
    static LinearScale over(double least, double greatest, int count, Format format) {
        if (!(format instanceof DurationFormat duration)) {
            return over(least, greatest, count);
        }
        double unit =
                switch (duration.unit()) {
                    case MILLISECONDS -> 1;
                    case SECONDS -> SECOND;
                    case MINUTES -> greatest < 2 * MINUTE ? SECOND : MINUTE;
                };
        return new LinearScale(over(least / unit, greatest / unit, count).ticks().stream()
                .map(tick -> tick * unit)
                .toList());
    }

    private static double step(double span, int intervals) {
        double step = Math.pow(10, Math.floor(Math.log10(span / intervals)));
        double error = intervals / span * step;
        if (error <= TIMES_TEN) {
            return step * 10;
        }
        if (error <= TIMES_FIVE) {
            return step * 5;
        }
        return error <= TIMES_TWO ? step * 2 : step;
    }

    /** Takes away what binary fractions add: 0.30000000000000004 is 0.3. */
    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.12g", value));
    }

    double least() {
        return ticks.get(0);
    }

    double greatest() {
        return ticks.get(ticks.size() - 1);
    }

    /** Where a value lies between the ends: 0 at the least tick, 1 at the greatest. In halves, whose difference is finite. */
    double share(double value) {
        return (value / 2 - least() / 2) / (greatest() / 2 - least() / 2);
    }
}
