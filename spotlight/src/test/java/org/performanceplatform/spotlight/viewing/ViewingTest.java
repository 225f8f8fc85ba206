package org.performanceplatform.spotlight.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.performanceplatform.stagecraftclient.Module;

class ViewingTest {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static Module module(String period) throws IOException {
        return JSON.readValue(
                "{\"module-type\":\"single_timeseries\",\"slug\":\"a\",\"title\":\"A\",\"data-source\":{\"data-group\":\"g\","
                        + "\"data-type\":\"t\",\"query-params\":{\"period\":\"" + period + "\",\"duration\":9}}}",
                Module.class);
    }

    @ParameterizedTest
    @CsvSource({
        "month,2013-06,2014-06,2014-07-18T01:02:03Z,2013-06-01T00:00:00Z,2014-07-01T00:00:00Z",
        "week,2013-06,2014-05,2014-07-18T01:02:03Z,2013-05-27T00:00:00Z,2014-06-02T00:00:00Z",
        "week,2014-07,2014-07,2014-07-18T01:02:03Z,2014-06-30T00:00:00Z,2014-07-14T00:00:00Z"
    })
    void a_range_holds_whole_periods_and_none_that_still_runs(
            String period, String from, String to, Instant now, String start, String end) throws IOException {
        var parameters = Viewing.of(from, to, null, null)
                .appliedTo(module(period), now)
                .dataSource()
                .queryParams();

        assertThat(parameters.path("start_at").asText()).isEqualTo(start);
        assertThat(parameters.path("end_at").asText()).isEqualTo(end);
        assertThat(parameters.has("duration")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2014-06,2013-06", "yesterday,now", "0001-01,9999-12"})
    void a_range_that_makes_no_sense_changes_nothing(String from, String to) throws IOException {
        Module module = module("week");

        assertThat(Viewing.of(from, to, null, null).appliedTo(module, Instant.parse("2014-07-18T01:02:03Z")))
                .isEqualTo(module);
    }

    @ParameterizedTest
    @CsvSource({"hour,week", "week,week", "quarter,quarter"})
    void a_period_is_never_shorter_than_the_modules_own(String asked, String shown) throws IOException {
        var parameters = Viewing.of("2013-06", "2014-05", asked, null)
                .appliedTo(module("week"), Instant.parse("2014-07-18T01:02:03Z"))
                .dataSource()
                .queryParams();

        assertThat(parameters.path("period").asText()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"2014-07-07", "2014-07-13"})
    void a_journey_is_seen_in_the_week_of_a_day(String day) throws IOException {
        Module journey = JSON.readValue(
                "{\"module-type\":\"journey\",\"slug\":\"a\",\"title\":\"A\",\"data-source\":{\"data-group\":\"g\","
                        + "\"data-type\":\"t\",\"query-params\":{}}}",
                Module.class);

        var parameters = Viewing.of(null, null, null, day)
                .appliedTo(journey, Instant.parse("2014-07-18T01:02:03Z"))
                .dataSource()
                .queryParams();

        assertThat(parameters.path("start_at").asText()).isEqualTo("2014-07-07T00:00:00Z");
        assertThat(parameters.path("end_at").asText()).isEqualTo("2014-07-14T00:00:00Z");
    }
}
