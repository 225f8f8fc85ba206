package org.performanceplatform.cli.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoveredPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2012-Q4, 2011-04-01, 2012-04-01",
        "2013-Q1, 2012-01-01, 2013-01-01",
        "2014-Q4, 2013-10-01, 2014-10-01",
        "2017-Q4, 2016-10-01, 2017-10-01"
    })
    void a_request_is_for_the_twelve_months_before_its_quarter(String code, String start, String end) {
        assertThat(CoveredPeriod.requestedIn(code)).hasValueSatisfying(period -> {
            assertThat(period.start()).hasToString(start);
            assertThat(period.end()).hasToString(end);
            assertThat(period.length()).isEqualTo(CoveredPeriod.Length.YEAR);
        });
    }

    @Test
    void a_quarter_is_known_by_its_months() {
        assertThat(CoveredPeriod.quarter("Oct - Dec 2012")).hasValueSatisfying(period -> {
            assertThat(period.start()).hasToString("2012-10-01");
            assertThat(period.end()).hasToString("2013-01-01");
            assertThat(period.inWords()).isEqualTo("October to December 2012");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oct - Nov 2012", "Foo - Dec 2012", "Oct16-Sep17", ""})
    void anything_else_is_no_quarter(String text) {
        assertThat(CoveredPeriod.quarter(text)).isEmpty();
    }
}
