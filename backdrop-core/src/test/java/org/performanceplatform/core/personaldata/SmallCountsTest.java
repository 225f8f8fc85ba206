package org.performanceplatform.core.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCountsTest {

    @ParameterizedTest
    @CsvSource({"count, 1", "count, 4", "count, 4.5", "user_count, 2", "total, 3", "Total_Volume, 4", "total_number, 1"
    })
    void a_count_between_nobody_and_the_floor_is_refused(String field, double count) {
        assertThat(SmallCounts.DEFAULT.refuses(field, count)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"count, 0", "count, 5", "count, 500", "count, -3", "rating, 1", "discount, 3", "count_of_days_open, 2"})
    void every_other_number_passes(String field, double count) {
        assertThat(SmallCounts.DEFAULT.refuses(field, count)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, false", "9, true", "10, false"})
    void the_floor_may_be_another(long count, boolean refused) {
        assertThat(new SmallCounts(count == 3 ? 3 : 10).refuses("count", count)).isEqualTo(refused);
    }
}
