package org.performanceplatform.core.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.performanceplatform.core.periods.Period;

class FormatTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Format format(String options) throws IOException {
        return Format.named(JSON.readTree(options)).orElseThrow();
    }

    @ParameterizedTest(name = "{0} as {1} is {2}")
    @CsvFileSource(resources = "golden-values.csv", delimiter = '|', quoteCharacter = '\'', encoding = "UTF-8")
    void numbers_are_written_as_the_golden_values_say(double value, String options, String text) throws IOException {
        assertThat(format(options).of(value)).isEqualTo(text);
    }

    @Test
    void a_shortened_number_is_also_known_in_full() throws IOException {
        assertThat(format("{\"type\":\"currency\",\"magnitude\":true}").inFull(6378148.9))
                .isEqualTo("£6,378,149");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    WEEK    | 2014-01-01 | 2014-01-08 | 1 to 7 Jan 2014
                    WEEK    | 2014-01-29 | 2014-02-05 | 29 Jan to 4 Feb 2014
                    WEEK    | 2013-12-30 | 2014-01-06 | 30 Dec 2013 to 5 Jan 2014
                    WEEK    | 2014-06-30 | 2014-07-07 | 30 June to 6 July 2014
                    QUARTER | 2014-01-01 | 2015-01-01 | Jan to Dec 2014
                    QUARTER | 2013-11-01 | 2014-02-01 | Nov 2013 to Jan 2014
                    MONTH   | 2013-08-01 | 2013-09-01 | August 2013
                    HOUR    | 2014-01-01 | 2014-01-02 | 12:00am, 1 Jan 2014
                    YEAR    | 2014-01-01 | 2015-01-01 | 2014
                    """)
    void periods_have_the_names_that_people_use(Period period, String start, String end, String label) {
        assertThat(PeriodLabel.of(period, midnight(start), midnight(end))).isEqualTo(label);
    }

    @Test
    void a_range_of_dates_says_shared_parts_once_unless_the_pattern_has_other_signs() {
        assertThat(PeriodLabel.range(midnight("2014-01-01"), midnight("2014-04-01"), "D MMMM YYYY"))
                .isEqualTo("1 January to 31 March 2014");
        assertThat(PeriodLabel.range(midnight("2014-03-11"), midnight("2014-03-18"), "DD/MM/YY"))
                .isEqualTo("11/03/14 to 17/03/14");
    }

    @Test
    void midnight_is_twelve() throws IOException {
        assertThat(format("\"time\"").of("2014-01-01T00:00:00+00:00")).isEqualTo("12:00am");
    }

    @Test
    void a_slug_becomes_a_sentence() throws IOException {
        assertThat(format("{\"type\":\"sentence\",\"uppercase\":[\"lpa\"]}").of("how-do-i-know-lpa"))
                .isEqualTo("How do I know LPA?");
    }

    @Test
    void the_labels_of_a_scale_share_one_unit() throws IOException {
        assertThat(ScaleLabels.of(List.of(0.0, 2500.0, 5000.0, 7500.0, 10000.0), Format.INTEGER))
                .containsExactly("0", "2.5k", "5.0k", "7.5k", "10.0k");
        assertThat(ScaleLabels.of(List.of(0.0, 250e3, 500e3, 750e3, 1e6), Format.INTEGER))
                .containsExactly("0", "0.25m", "0.50m", "0.75m", "1.00m");
        assertThat(ScaleLabels.of(List.of(0.0, 2.0, 4.0), format("\"currency\"")))
                .containsExactly("£0", "£2.00", "£4.00");
        assertThat(ScaleLabels.of(List.of(0.0, 0.5, 1.0), Format.PERCENT)).containsExactly("0%", "50%", "100%");
    }

    @Test
    void an_unknown_type_is_no_format() throws IOException {
        assertThat(Format.named(JSON.readTree("\"sparkle\""))).isEmpty();
        assertThat(Format.named(null)).isEmpty();
    }

    private static Instant midnight(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }
}
