package org.performanceplatform.core.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private static final int THIS_YEAR = 2016;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "2013-01-01T00:00:00Z|2013-01-01T00:00:00Z",
                "2013-01-01T00:00:00|2013-01-01T00:00:00Z",
                "2013-01-01|2013-01-01T00:00:00Z",
                "2013-1-1|2013-01-01T00:00:00Z",
                "2013/01/02|2013-01-02T00:00:00Z",
                "2013.01.02|2013-01-02T00:00:00Z",
                "2013 01 02|2013-01-02T00:00:00Z",
                " 2013-01-01T00:00:00Z |2013-01-01T00:00:00Z",
                "20130101T000000Z|2013-01-01T00:00:00Z",
                "20150302T0915|2015-03-02T09:15:00Z",
                "20150302|2015-03-02T00:00:00Z",
                "201503020915|2015-03-02T09:15:00Z",
                "20150302091501|2015-03-02T09:15:01Z",
                "150302|2002-03-15T00:00:00Z",
                "2013-01-01 00:00:00+00|2013-01-01T00:00:00Z",
                "2015-03-02 09:15|2015-03-02T09:15:00Z",
                "2015-03-02T09|2015-03-02T09:00:00Z"
            })
    void reads_iso_dates(String text, Instant expected) {
        assertThat(DateText.read(text, THIS_YEAR)).isEqualTo(new DateReading.Moment(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013-01-01T00:00:00+0100|2012-12-31T23:00:00Z",
                "2013-01-01T00:00:00+01:00|2012-12-31T23:00:00Z",
                "2013-01-01T00:00:00+01|2012-12-31T23:00:00Z",
                "2015-02-28T22:00:00-03:00|2015-03-01T01:00:00Z",
                "2015-03-02T00:30:00+0530|2015-03-01T19:00:00Z",
                "2015-03-02T00:30:00 +23:59|2015-03-01T00:31:00Z",
                "2015-03-02T09:15:00 BST|2015-03-02T09:15:00Z",
                "2015-03-02T09:15:00 EST|2015-03-02T09:15:00Z",
                "2015-03-02T09:15:00 GMT|2015-03-02T09:15:00Z",
                "2015-03-02T09:15:00 UTC|2015-03-02T09:15:00Z",
                "2015-03-02T09:15:00 GMT+3|2015-03-02T12:15:00Z",
                "Mon 2 Mar 2015 09:15:00 GMT|2015-03-02T09:15:00Z"
            })
    void converts_offsets_to_utc_and_ignores_the_names_of_zones(String text, Instant expected) {
        assertThat(DateText.read(text, THIS_YEAR)).isEqualTo(new DateReading.Moment(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-03-02T09:15:00.500Z|2015-03-02T09:15:00.500Z",
                "2015-03-02T09:15:00.25+01:00|2015-03-02T08:15:00.250Z",
                "2015-03-02T09:15:00.123456789Z|2015-03-02T09:15:00.123456Z",
                "20150302T091500.5Z|2015-03-02T09:15:00.500Z"
            })
    void keeps_fractions_of_a_second_to_microseconds(String text, Instant expected) {
        assertThat(DateText.read(text, THIS_YEAR)).isEqualTo(new DateReading.Moment(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 Jan 2013|2013-01-01T00:00:00Z",
                "2 March 2015|2015-03-02T00:00:00Z",
                "Mar 2, 2015|2015-03-02T00:00:00Z",
                "2 Mar 2015 09:15|2015-03-02T09:15:00Z",
                "2nd of March 2015|2015-03-02T00:00:00Z",
                "2-Mar-2015|2015-03-02T00:00:00Z",
                "02/Mar/2015|2015-03-02T00:00:00Z",
                "2015-Mar-02|2015-03-02T00:00:00Z",
                "Monday, 2 March 2015 at 9:15 pm|2015-03-02T21:15:00Z",
                "2 Mar 2015 12am|2015-03-02T00:00:00Z",
                "2 Mar 2015 12:30 PM|2015-03-02T12:30:00Z",
                "9:15 2 Mar 2015|2015-03-02T09:15:00Z",
                "2 Mar 2015 9h15m|2015-03-02T09:15:00Z",
                "2 Mar 15|2015-03-02T00:00:00Z"
            })
    void reads_months_in_words(String text, Instant expected) {
        assertThat(DateText.read(text, THIS_YEAR)).isEqualTo(new DateReading.Moment(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "12/11/2013,2013-12-11T00:00:00Z",
        "13/11/2013,2013-11-13T00:00:00Z",
        "01.02.2013,2013-01-02T00:00:00Z",
        "12/11/13,2013-12-11T00:00:00Z",
        "12/11/66,1966-12-11T00:00:00Z",
        "12/11/65,2065-12-11T00:00:00Z",
        "0001-02-03,2003-01-02T00:00:00Z",
        "99-02-03,1999-02-03T00:00:00Z"
    })
    void takes_ambiguous_dates_month_first(String text, Instant expected) {
        assertThat(DateText.read(text, THIS_YEAR)).isEqualTo(new DateReading.Moment(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-13-02T00:00:00Z",
                "2013-13-01",
                "2015-02-30T00:00:00Z",
                "2015-02-29",
                "2015-00-10",
                "2015-03-00",
                "2015-03-02T24:00:00Z",
                "2015-03-02T09:61:00Z",
                "2015-03-02T09:15:60Z",
                "2015-03-02T09:15:00+24:00",
                "9999-12-31T23:59:59-01:00",
                "13/13/2013",
                "99999-01-01"
            })
    void tells_dates_that_do_not_exist(String text) {
        assertThat(DateText.read(text, THIS_YEAR)).isEqualTo(new DateReading.Impossible());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2013",
                "10",
                "Tue",
                "10:30",
                "January 2013",
                "2013-01",
                "2013-01T00:00:00Z",
                "2013-001T00:00:00Z",
                "invalid",
                "today",
                "yesterday",
                "junk date",
                "2013-W01",
                "2013-W01-1",
                "2013-01-01t00:00:00z",
                "2013-01-01t00:00:00Z",
                "2013-01-01T00:00:00z",
                "2014-06-1xxx0:00:00+0000",
                "1425287700",
                "99999999999999999999999",
                "2013-01-01T00:00:00+010203",
                "2013-01-01T00:",
                "½ Jan 2013",
                "٢٠١٣-٠١-٠١"
            })
    void leaves_everything_else_alone(String text) {
        assertThat(DateText.read(text, THIS_YEAR)).isEqualTo(new DateReading.Unreadable());
    }

    @Test
    void does_not_look_at_long_texts() {
        assertThat(DateText.read("2013-01-01" + " ".repeat(100_000), THIS_YEAR))
                .isEqualTo(new DateReading.Unreadable());
    }
}
