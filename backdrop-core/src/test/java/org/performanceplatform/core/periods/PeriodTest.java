package org.performanceplatform.core.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "HOUR,2013-01-02T10:00:00Z",
        "DAY,2013-01-02T00:00:00Z",
        "WEEK,2012-12-31T00:00:00Z",
        "MONTH,2013-01-01T00:00:00Z",
        "QUARTER,2013-01-01T00:00:00Z",
        "YEAR,2013-01-01T00:00:00Z"
    })
    void floors_to_the_start_of_the_period_that_contains_the_instant(Period period, Instant start) {
        assertThat(period.floor(Instant.parse("2013-01-02T10:30:15Z"))).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "2013-03-31T23:59:59Z,2013-01-01T00:00:00Z,2013-04-01T00:00:00Z",
        "2013-04-01T00:00:00Z,2013-04-01T00:00:00Z,2013-04-01T00:00:00Z",
        "2012-02-29T12:00:00Z,2012-01-01T00:00:00Z,2012-04-01T00:00:00Z",
        "2013-12-31T00:00:00Z,2013-10-01T00:00:00Z,2014-01-01T00:00:00Z"
    })
    void quarters_start_in_january_april_july_and_october(Instant instant, Instant floor, Instant ceiling) {
        assertThat(Period.QUARTER.floor(instant)).isEqualTo(floor);
        assertThat(Period.QUARTER.ceiling(instant)).isEqualTo(ceiling);
    }

    @ParameterizedTest
    @EnumSource(Period.class)
    void a_boundary_is_its_own_ceiling_and_anything_later_rounds_up(Period period) {
        Instant boundary = Instant.parse("2018-01-01T00:00:00Z");

        assertThat(period.ceiling(boundary)).isEqualTo(boundary);
        assertThat(period.ceiling(boundary.plusMillis(1))).isEqualTo(period.plus(boundary, 1));
        assertThat(period.plus(period.plus(boundary, 5), -5)).isEqualTo(boundary);
    }

    @Test
    void is_found_by_its_lower_case_name_only() {
        assertThat(Period.named("week")).contains(Period.WEEK);
        assertThat(Period.named("Week")).isEmpty();
        assertThat(Period.WEEK.startField()).isEqualTo("_week_start_at");
    }
}
