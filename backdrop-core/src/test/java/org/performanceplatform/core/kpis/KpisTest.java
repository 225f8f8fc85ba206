package org.performanceplatform.core.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KpisTest {

    @Test
    void digital_take_up_is_digital_transactions_over_all_transactions() {
        Share annualReturns = share(2_311_156, 2_481_770);
        Share vehicleTax = share(9_696_099, 11_814_457);

        assertThat(annualReturns.value()).hasValue(2_311_156 / 2_481_770.0);
        assertThat(BigDecimal.valueOf(annualReturns.value().orElseThrow()).setScale(5, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.93125");
        assertThat(BigDecimal.valueOf(vehicleTax.value().orElseThrow()).setScale(4, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.8207");
    }

    @Test
    void a_zero_part_is_zero_and_a_missing_part_is_nothing() {
        assertThat(share(0, 40).value()).hasValue(0);
        assertThat(new Share(Total.NONE, Total.of(40)).value()).isEmpty();
        assertThat(new Share(Total.of(40), Total.NONE).value()).isEmpty();
        assertThat(share(10, 0).value()).isEmpty();
        assertThat(share(10, -5).value()).isEmpty();
    }

    @Test
    void a_share_above_the_whole_is_not_cut_off() {
        assertThat(share(120, 100).value()).hasValue(1.2);
    }

    @Test
    void shares_are_averaged_by_their_sums_and_the_incomplete_ones_left_out() {
        Share all = Stream.of(share(10, 100), share(300, 300), new Share(Total.NONE, Total.of(1_000)))
                .reduce(Share.NONE, Share::plus);

        assertThat(all.value()).hasValue(310 / 400.0);
    }

    @Test
    void satisfaction_is_the_weighted_mean_less_one_over_four() {
        assertThat(satisfaction(1, 0, 0, 2, 7).score()).hasValue(0.8500000000000001);
        assertThat(satisfaction(0, 0, 0, 0, 3).score()).hasValue(1);
        assertThat(satisfaction(3, 0, 0, 0, 0).score()).hasValue(0);
        assertThat(satisfaction(0, 0, 0, 0, 0).score()).isEmpty();
        assertThat(Satisfaction.NONE.score()).isEmpty();
    }

    @Test
    void satisfaction_over_a_longer_time_is_that_of_all_answers() {
        assertThat(satisfaction(1, 0, 0, 0, 0).plus(satisfaction(0, 0, 0, 0, 3)).score())
                .hasValue(0.75);
    }

    @Test
    void costs_are_exact_and_averaged_by_volume() {
        Cost annualReturns = Cost.of(new BigDecimal("2.57"), BigDecimal.valueOf(2_481_770));

        assertThat(annualReturns.cost().sum()).isEqualByComparingTo("6378148.90");
        assertThat(annualReturns.perTransaction().orElseThrow()).isEqualByComparingTo("2.57");
        assertThat(Cost.of(BigDecimal.ONE, BigDecimal.valueOf(300))
                        .plus(Cost.of(BigDecimal.valueOf(5), BigDecimal.valueOf(100)))
                        .plus(Cost.of(null, BigDecimal.valueOf(1_000)))
                        .perTransaction()
                        .orElseThrow())
                .isEqualByComparingTo("2");
        assertThat(Cost.of(BigDecimal.ONE, BigDecimal.ZERO).perTransaction()).isEmpty();
        assertThat(Cost.of(null, BigDecimal.TEN).perTransaction()).isEmpty();
    }

    @Test
    void totals_are_exact_decimals_and_nothing_is_not_zero() {
        assertThat(Total.NONE.number()).isNull();
        assertThat(Total.NONE.plus((BigDecimal) null).isProvided()).isFalse();
        assertThat(Total.of(BigDecimal.valueOf(0.1))
                        .plus(BigDecimal.valueOf(0.2))
                        .number())
                .isEqualTo(0.3);
        assertThat(Total.of(BigDecimal.valueOf(4.5))
                        .plus(BigDecimal.valueOf(0.5))
                        .number())
                .isEqualTo(5L);
        assertThat(Total.of(Long.MAX_VALUE).plus(BigDecimal.ONE).number()).isEqualTo(0x1p63);
        assertThat(Total.of(BigDecimal.valueOf(1e300)).number()).isEqualTo(1e300);
    }

    private static Share share(long part, long whole) {
        return new Share(Total.of(part), Total.of(whole));
    }

    private static Satisfaction satisfaction(long... ratings) {
        List<Total> totals =
                java.util.Arrays.stream(ratings).mapToObj(Total::of).toList();
        return new Satisfaction(
                totals, Total.of(java.util.Arrays.stream(ratings).sum()));
    }
}
