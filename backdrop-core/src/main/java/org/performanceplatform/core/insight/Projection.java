package org.performanceplatform.core.insight;

import static org.performanceplatform.core.insight.QuarterlyHistory.QUARTERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the year after the newest figure brings if it is like the last: the last year's sum, spread by the seasonal pattern of all years.
 *
 * <p>How far it may be off is taken from how far each year was from the one before it. Growth is not carried on: over the published
 * volumes projections with growth were further off than those without ({@code docs/insight.md}).
 *
 * @param quarters the next four
 * @param year all four together
 */
public record Projection(List<Expected> quarters, Expected year) {

    /** So many standard deviations to each side leave out one in twenty, if differences are normal. */
    private static final double DEVIATIONS = 1.96;

    /**
     * A figure that is not known yet.
     *
     * @param lower never below zero
     */
    public record Expected(double figure, double lower, double upper) {

        private static Expected around(double figure, double deviation) {
            double reach = DEVIATIONS * deviation;
            return new Expected(figure, Math.max(0, figure - reach), figure + reach);
        }
    }

    /** The projection of volumes, none of them below zero; empty if their history says nothing. */
    public static Optional<Projection> of(QuarterlyHistory history) {
        return history.obstacle().isPresent() ? Optional.empty() : Optional.of(of(history.unbroken()));
    }

    private static Projection of(List<Double> figures) {
        List<Double> years = yearsEndingWithEach(figures);
        double lastYear = years.get(years.size() - 1);
        double ofQuarter = differenceAfterOneYear(figures);
        List<Expected> quarters = SeasonalPattern.of(figures).indices().stream()
                .map(index -> Expected.around(index * lastYear / QUARTERS, ofQuarter))
                .toList();
        return new Projection(quarters, Expected.around(lastYear, differenceAfterOneYear(years)));
    }

    /** The sum of the four quarters up to each but the first three. */
    private static List<Double> yearsEndingWithEach(List<Double> figures) {
        List<Double> years = new ArrayList<>();
        for (int end = QUARTERS; end <= figures.size(); end++) {
            years.add(Middle.sum(figures.subList(end - QUARTERS, end)));
        }
        return years;
    }

    /** The root of the mean square of the differences between figures that are a year apart. */
    private static double differenceAfterOneYear(List<Double> figures) {
        double squares = 0;
        for (int at = QUARTERS; at < figures.size(); at++) {
            double difference = figures.get(at) - figures.get(at - QUARTERS);
            squares += difference * difference;
        }
        return Math.sqrt(squares / (figures.size() - QUARTERS));
    }
}
