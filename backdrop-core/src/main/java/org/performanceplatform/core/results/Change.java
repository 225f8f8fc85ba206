package org.performanceplatform.core.results;

import java.util.Optional;
import java.util.OptionalDouble;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.formats.PercentFormat;

/**
 * How a figure moved since an earlier one.
 *
 * @param by the share by which it grew ({@code 0.05} is 5 % more), or the difference in whole shares where the figures
 *     are shares themselves
 * @param points whether {@code by} is such a difference, in percentage points
 * @param since what it is compared with: {@code the week before}, {@code July to Sep 2016}
 */
public record Change(double by, boolean points, String since) {

    private static final double HUNDRED = 100;

    /** Which way it went, once rounded as it is shown. */
    public enum Direction {
        UP,
        DOWN,
        LEVEL
    }

    /**
     * The change between two numbers; empty where the earlier is zero and no share can be said. Shares are compared in
     * percentage points, as "50% up to 55%" is misread otherwise.
     */
    public static Optional<Change> between(double earlier, double later, Format format, String since) {
        if (format instanceof PercentFormat percent) {
            return Optional.of(new Change((later - earlier) / percent.normalisation(), true, since));
        }
        return earlier == 0
                ? Optional.empty()
                : Optional.of(new Change((later - earlier) / Math.abs(earlier), false, since));
    }

    /** The change of a series at a row since the row just before; empty if either is missing. */
    public static Optional<Change> onTheRowBefore(Result result, Series series, int at) {
        if (at == 0) {
            return Optional.empty();
        }
        return since(series, at - 1, at, result.rows().get(at - 1).label());
    }

    static Optional<Change> since(Series series, int earlier, int later, String since) {
        OptionalDouble from = series.values().get(earlier).asNumber();
        OptionalDouble to = series.values().get(later).asNumber();
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : between(from.getAsDouble(), to.getAsDouble(), series.format(), since);
    }

    /** Its direction after rounding. */
    public Direction direction() {
        if (amount().equals("0%") || amount().equals("0")) {
            return Direction.LEVEL;
        }
        return by > 0 ? Direction.UP : Direction.DOWN;
    }

    /** Its size without a sign: {@code 5.2%}, {@code 1.5 percentage points}. */
    public String size() {
        if (!points) {
            return amount();
        }
        return amount() + ("1".equals(amount()) ? " percentage point" : " percentage points");
    }

    /** Its size with its sign in short form: {@code +3.54%}, {@code −1.5 points}, {@code no change}. */
    public String signed() {
        return switch (direction()) {
            case LEVEL -> "no change";
            case UP -> points ? "+" + inPoints() : PercentFormat.CHANGE.of(by);
            case DOWN -> points ? "\u2212" + inPoints() : PercentFormat.CHANGE.of(by);
        };
    }

    private String inPoints() {
        return amount() + ("1".equals(amount()) ? " point" : " points");
    }

    private String amount() {
        String percent = Format.PERCENT.of(Math.abs(by));
        return points ? percent.substring(0, percent.length() - 1) : percent;
    }

    /** The change in hundredths, as downloads hold it. */
    public double inPercent() {
        return by * HUNDRED;
    }
}
