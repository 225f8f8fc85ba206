package org.performanceplatform.core.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Between which values the figures of quarters normally fluctuate, and which are outside: a control chart of individual values about
 * their straight trend, the season taken out and put back.
 *
 * @param points one for each figure of the unbroken history
 */
public record NormalBand(List<Point> points) {

    /** Three standard deviations, in mean moving ranges of two: 3 / 1.128 (Shewhart's constant d2). */
    private static final double RANGES = 2.66;

    /** Differences below this share of the figure are the computer's, not the service's. */
    private static final double ROUNDING = 1e-9;

    /**
     * A quarter.
     *
     * @param place its place in the history
     * @param lower the least that is normal, never below zero
     */
    public record Point(int place, double figure, double lower, double upper) {

        public boolean isAbove() {
            return figure > upper + ROUNDING * Math.abs(upper);
        }

        public boolean isBelow() {
            return figure < lower - ROUNDING * Math.abs(lower);
        }

        public boolean isOutside() {
            return isAbove() || isBelow();
        }
    }

    /** The band of volumes, none of them below zero; empty if their history says nothing. */
    public static Optional<NormalBand> of(QuarterlyHistory history) {
        return history.obstacle().isPresent() ? Optional.empty() : Optional.of(of(history.start(), history.unbroken()));
    }

    private static NormalBand of(int start, List<Double> figures) {
        List<Double> indices = SeasonalPattern.of(figures).alongside(figures);
        List<Double> adjusted = new ArrayList<>();
        for (int at = 0; at < figures.size(); at++) {
            double index = indices.get(at);
            adjusted.add(index == 0 ? 0 : figures.get(at) / index);
        }
        List<Double> trend = Middle.line(adjusted);
        double reach = RANGES * meanMovingRange(adjusted);
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < figures.size(); at++) {
            double index = indices.get(at);
            points.add(new Point(
                    start + at,
                    figures.get(at),
                    Math.max(0, index * (trend.get(at) - reach)),
                    Math.max(0, index * (trend.get(at) + reach))));
        }
        return new NormalBand(List.copyOf(points));
    }

    private static double meanMovingRange(List<Double> figures) {
        double sum = 0;
        for (int at = 1; at < figures.size(); at++) {
            sum += Math.abs(figures.get(at) - figures.get(at - 1));
        }
        return sum / (figures.size() - 1);
    }

    /** The points that are not normal, the oldest first. */
    public List<Point> outside() {
        return points.stream().filter(Point::isOutside).toList();
    }
}
