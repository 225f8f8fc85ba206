package org.performanceplatform.core.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCountsTest {

    private static final SmallCounts BELOW_FIVE = new SmallCounts(5, Set.of());

    @ParameterizedTest
    @CsvSource({"count, 1", "count, 4", "count, 4.5", "user_count, 2", "total, 3", "Total_Volume, 4", "total_number, 1"
    })
    void a_count_between_nobody_and_the_floor_is_refused(String field, double count) {
        assertThat(BELOW_FIVE.refuses(field, count)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"count, 0", "count, 5", "count, 500", "count, -3", "rating, 1", "discount, 3", "count_of_days_open, 2"})
    void every_other_number_passes(String field, double count) {
        assertThat(BELOW_FIVE.refuses(field, count)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3, false", "9, true", "10, false"})
    void the_floor_may_be_another(long count, boolean refused) {
        assertThat(new SmallCounts(count == 3 ? 3 : 10, Set.of()).refuses("count", count))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"patients, 3, true", "patients, 5, false", "patients, 0, false", "Patients, 3, false", "count, 3, false"
    })
    void the_fields_that_a_data_set_names_count_and_no_others(String field, long count, boolean refused) {
        assertThat(new SmallCounts(5, Set.of("patients", "visits")).refuses(field, count))
                .isEqualTo(refused);
    }
}
