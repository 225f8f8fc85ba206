package org.performanceplatform.spotlight.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.charts.TreemapDrawing.Part;

/** The rules of the explorer, each on a few figures. */
class ExplorerRulesTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final CatalogueReader reader =
            new CatalogueReader(Clock.fixed(Instant.parse("2018-02-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void missing_is_said_to_be_not_provided_not_applicable_or_not_yet_due() {
        // Given
        reader.addNotApplicable(
                Measure.COST_PER_TRANSACTION,
                JSON.createObjectNode()
                        .put("service_id", "a")
                        .put("_timestamp", "2016-10-01T00:00:00+00:00")
                        .put("type", "seasonally-adjusted"));
        reader.addYear(year("2016-10-01", 5));
        reader.addYear(year("2017-01-01", null));
        reader.addQuarter(year("2016-10-01", null));

        // When
        ListedService service = service();

        // Then
        Entry first = service.years().get(0);
        assertThat(first.value(Measure.VOLUME)).isEqualTo(Value.of(5));
        assertThat(first.value(Measure.DIGITAL_VOLUME)).isEqualTo(Value.notProvided());
        assertThat(first.value(Measure.COST_PER_TRANSACTION)).isEqualTo(new Value.Missing(Value.Reason.NOT_APPLICABLE));
        assertThat(service.years().get(1).value(Measure.VOLUME)).isEqualTo(new Value.Missing(Value.Reason.NOT_YET_DUE));
        assertThat(service.coverage()).isEqualTo(new Coverage(1, 2));
    }

    @Test
    void missing_months_are_said_as_few_spans() {
        // Given
        reader.addQuarter(year("2016-01-01", null));
        reader.addQuarter(year("2016-04-01", null));
        reader.addQuarter(year("2016-07-01", 7));
        reader.addQuarter(year("2016-10-01", null));

        // Then
        MissingMonths missing = MissingMonths.of(Measure.VOLUME, service().quarters());
        assertThat(missing.text()).isEqualTo("January to June 2016 and October to December 2016");
    }

    @Test
    void missing_years_are_said_by_the_months_that_they_ended_in() {
        // Given
        reader.addYear(year("2015-01-01", null));
        reader.addYear(year("2015-04-01", 4));
        reader.addYear(year("2015-07-01", null));
        reader.addYear(year("2015-10-01", null));

        // Then
        MissingMonths missing = MissingMonths.ofYears(Measure.VOLUME, service().years());
        assertThat(missing.text()).isEqualTo("December 2015 and June to September 2016");
    }

    @Test
    void what_is_made_of_a_figure_that_is_not_applicable_is_not_either() {
        // Given
        reader.addNotApplicable(
                Measure.COST_PER_TRANSACTION,
                JSON.createObjectNode()
                        .put("service_id", "a")
                        .put("_timestamp", "2015-10-01T00:00:00+00:00")
                        .put("type", "seasonally-adjusted"));
        reader.addYear(year("2015-10-01", 5));

        // Then
        Entry entry = service().years().get(0);
        assertThat(entry.value(Measure.TOTAL_COST)).isEqualTo(new Value.Missing(Value.Reason.NOT_APPLICABLE));
        assertThat(entry.value(Measure.TAKE_UP)).isEqualTo(Value.notProvided());
    }

    @Test
    void a_quarter_without_a_record_is_a_gap() {
        // Given
        reader.addQuarter(year("2016-01-01", 5));
        reader.addQuarter(year("2016-07-01", 7));

        // Then
        assertThat(Quarters.of(service()).volumes())
                .containsExactly(OptionalDouble.of(5), OptionalDouble.empty(), OptionalDouble.of(7));
    }

    @Test
    void a_figure_older_than_the_newest_period_of_all_is_marked() {
        // Given
        reader.addYear(year("2015-10-01", 4));
        reader.addYear(year("2016-01-01", null));
        reader.addYear(year("2016-04-01", 5));

        // When
        ListedService service = service();
        Span newest = new Span(Instant.parse("2016-10-01T00:00:00Z"), Instant.parse("2017-10-01T00:00:00Z"));
        LatestFigure figure = LatestFigure.of(Measure.VOLUME, service, newest);

        // Then
        assertThat(figure.isStale()).isTrue();
        assertThat(figure.staleness()).isEqualTo("Data received Apr 2016 to Mar 2017; latest data not provided");
        assertThat(figure.change().signed()).isEqualTo("+25.00%");
        assertThat(figure.change().since()).isEqualTo("Oct 2015 to Sep 2016");
        assertThat(figure.verdict()).isEqualTo("better");
        assertThat(LatestFigure.of(Measure.VOLUME, service, figure.entry().span())
                        .isStale())
                .isFalse();
    }

    @Test
    void combinations_without_a_record_are_no_periods() {
        reader.addYear(year("2015-10-01", null).put("_count", 0));

        assertThat(service().years()).isEmpty();
    }

    @Test
    void parts_below_a_fortieth_are_drawn_together() {
        List<Part> merged = TreemapOfServices.merged(List.of(
                new Part("a", 1, "1"), new Part("b", 100, "100"), new Part("c", 2, "2"), new Part("d", 0, "0")));

        assertThat(merged).extracting(Part::name).containsExactly("b", "Others (2)");
        assertThat(merged.get(1).weight()).isEqualTo(3);
    }

    @Test
    void search_finds_every_word_in_any_case() {
        ListedService service = service();

        assertThat(service.matches("DVLA vehicle")).isTrue();
        assertThat(service.matches("vehicle bees")).isFalse();
    }

    private ListedService service() {
        return reader.services(List.of(JSON.createObjectNode()
                        .put("service_id", "a")
                        .put("name", "Tax a vehicle")
                        .put("agency_abbreviation", "DVLA")))
                .get(0);
    }

    private static ObjectNode year(String start, Integer volume) {
        return JSON.createObjectNode()
                .put("service_id", "a")
                .put("_start_at", start + "T00:00:00+00:00")
                .put("_end_at", LocalDate.parse(start).plusMonths(3) + "T00:00:00+00:00")
                .put("number_of_transactions:last", volume);
    }

    @Test
    void money_below_a_hundred_pounds_has_its_pence() {
        assertThat(Measure.TOTAL_COST.format().of(23.81)).isEqualTo("£23.81");
        assertThat(Measure.TOTAL_COST.format().of(838_123)).isEqualTo("£838k");
        assertThat(Measure.TOTAL_COST.exact().of(6_378_148.90)).isEqualTo("£6,378,149");
        assertThat(Measure.COST_PER_TRANSACTION.format().of(205)).isEqualTo("£205.00");
    }
}
