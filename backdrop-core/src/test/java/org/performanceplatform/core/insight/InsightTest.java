package org.performanceplatform.core.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.insight.Movement.Verdict;
import org.performanceplatform.core.insight.QuarterlyHistory.Obstacle;

/** What the page of worked examples does not show. */
class InsightTest {

    private static final double[] SEASONS = {80, 120, 100, 100, 80, 120, 100, 100, 80, 120, 100, 100};

    @Test
    void the_largest_change_stands_first_whichever_way_it_went() {
        List<Movement<String>> sorted = Movement.largestFirst(List.of(
                movement("volume", 100, 110, true),
                movement("cost", 2, 1, false),
                movement("same", 5, 5, true),
                movement("take-up", 0.5, 0.6, true)));

        assertThat(sorted).extracting(Movement::figure).containsExactly("cost", "take-up", "volume");
        assertThat(sorted.get(0).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(sorted.get(0).share()).isEqualTo(-0.5);
    }

    @Test
    void a_loss_that_shrinks_is_a_rise() {
        assertThat(movement("balance", -4, -2, true).share()).isEqualTo(0.5);
    }

    @Test
    void a_projection_begins_with_the_season_after_the_newest_figure() {
        // Given the same pattern, cut off within a year
        QuarterlyHistory history = history(DoubleStream.concat(DoubleStream.of(SEASONS), DoubleStream.of(80, 120))
                .toArray());

        // When
        Projection projection = Projection.of(history).orElseThrow();

        // Then
        assertThat(projection.quarters())
                .extracting(Projection.Expected::figure)
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
                .containsExactly(100.0, 100.0, 80.0, 120.0);
    }

    @Test
    void the_interval_of_a_quarter_is_that_of_the_differences_after_a_year() {
        // Given differences of 8, 12, 10 and 10 in each year
        QuarterlyHistory history = history(80, 120, 100, 100, 88, 132, 110, 110, 96, 144, 120, 120);

        // When
        Projection.Expected first =
                Projection.of(history).orElseThrow().quarters().get(0);

        // Then
        double reach = 1.96 * Math.sqrt(102);
        assertThat(first.lower()).isCloseTo(96 - reach, within(1e-9));
        assertThat(first.upper()).isCloseTo(96 + reach, within(1e-9));
    }

    @Test
    void no_volume_is_projected_below_zero() {
        Projection projection =
                Projection.of(history(0, 0, 0, 0, 900, 0, 0, 0, 0, 0, 0, 1)).orElseThrow();

        assertThat(projection.year().lower()).isZero();
        assertThat(projection.quarters()).extracting(Projection.Expected::lower).containsOnly(0.0);
    }

    @Test
    void the_band_is_told_by_the_places_of_the_history() {
        // Given two quarters before a gap
        OptionalDouble[] quarters = new OptionalDouble[15];
        quarters[0] = OptionalDouble.of(1);
        quarters[1] = OptionalDouble.of(1);
        quarters[2] = OptionalDouble.empty();
        for (int at = 0; at < SEASONS.length; at++) {
            quarters[at + 3] = OptionalDouble.of(SEASONS[at]);
        }

        // When
        NormalBand band = NormalBand.of(new QuarterlyHistory(List.of(quarters))).orElseThrow();

        // Then
        assertThat(band.points()).hasSize(12);
        assertThat(band.points().get(0).place()).isEqualTo(3);
        assertThat(band.points().get(1).lower()).isCloseTo(120, within(1e-9));
        assertThat(band.points().get(1).upper()).isCloseTo(120, within(1e-9));
        assertThat(band.outside()).isEmpty();
    }

    @Test
    void nothing_at_all_is_too_short() {
        assertThat(new QuarterlyHistory(List.of()).obstacle()).contains(Obstacle.TOO_SHORT);
        assertThat(NormalBand.of(new QuarterlyHistory(List.of(OptionalDouble.empty()))))
                .isEqualTo(Optional.empty());
    }

    private static Movement<String> movement(String figure, double earlier, double later, boolean betterHigh) {
        return Movement.between(figure, OptionalDouble.of(earlier), OptionalDouble.of(later), betterHigh)
                .orElseThrow();
    }

    private static QuarterlyHistory history(double... figures) {
        return new QuarterlyHistory(
                DoubleStream.of(figures).mapToObj(OptionalDouble::of).toList());
    }
}
