package org.performanceplatform.spotlight.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.insight.NormalBand;
import org.performanceplatform.core.insight.Projection;
import org.performanceplatform.core.insight.QuarterlyHistory;

/** How well insight does on the real services: what {@code docs/insight.md} says of it is so. */
class PublishedInsightTest {

    private static final int QUARTERS = 21;
    private static final int YEAR = 4;

    private static Catalogue catalogue;
    private static List<List<OptionalDouble>> whole;

    @BeforeAll
    static void read() {
        assumeTrue(PublishedFile.isHere(), "the published spreadsheet is not here");
        catalogue = new PublishedFile().catalogue();
        whole = catalogue.services().stream()
                .map(service -> Quarters.of(service).volumes())
                .filter(volumes ->
                        volumes.size() == QUARTERS && volumes.stream().allMatch(OptionalDouble::isPresent))
                .toList();
    }

    @Test
    void projections_of_the_last_year_are_as_far_off_as_the_page_says() {
        // Given
        assertThat(whole).hasSize(283);
        List<Double> off = new ArrayList<>();
        int quartersWithin = 0;
        int yearsWithin = 0;

        // When
        for (List<OptionalDouble> volumes : whole) {
            QuarterlyHistory before = new QuarterlyHistory(volumes.subList(0, QUARTERS - YEAR));
            Projection projection = Projection.of(before).orElseThrow();
            double came = 0;
            for (int quarter = 0; quarter < YEAR; quarter++) {
                double volume = volumes.get(QUARTERS - YEAR + quarter).getAsDouble();
                came += volume;
                quartersWithin += isWithin(projection.quarters().get(quarter), volume) ? 1 : 0;
            }
            yearsWithin += isWithin(projection.year(), came) ? 1 : 0;
            if (came > 0) {
                off.add(Math.abs(projection.year().figure() - came) / came);
            }
        }

        // Then
        off.sort(Double::compare);
        assertThat(off.get(off.size() / 2)).isCloseTo(0.11, within(0.005));
        assertThat(quartersWithin / (double) (YEAR * whole.size())).isCloseTo(0.93, within(0.005));
        assertThat(yearsWithin / (double) whole.size()).isCloseTo(0.88, within(0.005));
    }

    private static boolean isWithin(Projection.Expected expected, double volume) {
        return volume >= expected.lower() && volume <= expected.upper();
    }

    @Test
    void few_quarters_are_out_of_the_ordinary() {
        long outside = whole.stream()
                .mapToLong(volumes -> NormalBand.of(new QuarterlyHistory(volumes))
                        .orElseThrow()
                        .outside()
                        .size())
                .sum();

        assertThat(outside / (double) (whole.size() * QUARTERS)).isCloseTo(0.07, within(0.005));
    }

    @Test
    void every_service_has_its_insight_or_is_told_why_not() {
        for (ListedService service : catalogue.services()) {
            ServiceInsight insight = ServiceInsight.of(service);
            assertThat(insight.nextYear() == null).isEqualTo(insight.obstacle() != null);
            insight.changes().forEach(change -> assertThat(change.verdict()).isIn("better", "worse"));
        }
    }

    @Test
    void a_service_that_everybody_knows() {
        ServiceInsight insight =
                ServiceInsight.of(catalogue.service("dft-tax-a-vehicle").orElseThrow());

        assertThat(insight.latest().label()).isEqualTo("Oct 2016 to Sep 2017");
        assertThat(insight.before().label()).isEqualTo("Oct 2015 to Sep 2016");
        assertThat(insight.changes().get(0).measure()).isEqualTo(Measure.TOTAL_COST);
        assertThat(insight.changes().get(0).verdict()).isEqualTo("better");
        assertThat(insight.nextYear().year().period()).isEqualTo("Oct 2017 to Sep 2018");
        assertThat(insight.nextYear().year().figure()).isEqualTo("47.1m");
    }

    @Test
    void a_take_up_above_the_whole_is_flagged_where_it_is_compared() {
        ServiceInsight insight = ServiceInsight.of(catalogue
                .service("dh-written-gp-referrals-to-first-outpatient-appointment")
                .orElseThrow());

        ServiceInsight.ChangedFigure takeUp = insight.changes().get(0);
        assertThat(takeUp.measure()).isEqualTo(Measure.TAKE_UP);
        assertThat(takeUp.earlierText()).isEqualTo("120.9%");
        assertThat(takeUp.isEarlierAboveAll()).isTrue();
        assertThat(takeUp.laterText()).isEqualTo("100%");
        assertThat(takeUp.isLaterAboveAll()).isFalse();
    }
}
