package org.performanceplatform.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExampleRecordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final List<ExampleService> services = ExampleService.read(Path.of("demo/example-services.yaml"));

    @Test
    void there_are_three_services_clearly_named_as_examples() {
        assertThat(services).hasSize(3).allMatch(service -> service.group().startsWith("example-"));
    }

    @Test
    void each_has_two_years_of_weeks_by_channel_and_of_months() {
        for (ExampleService service : services) {
            var records = new ExampleRecords(service, TODAY);

            assertThat(records.byChannel()).hasSize(104 * 3).doesNotHaveDuplicates();
            assertThat(records.summaries()).hasSize(24).doesNotHaveDuplicates();
        }
    }

    @Test
    void each_has_the_six_figures_by_which_services_are_compared() {
        assertThat(new ExampleRecords(services.get(0), TODAY).latestValues())
                .hasSize(6)
                .allMatch(record -> record.contains("\"dashboard_slug\":\"example-beekeeping-licence\""));
    }

    @Test
    void an_agency_says_of_a_quarter_what_the_service_says_of_its_months() throws IOException {
        var records = new ExampleRecords(services.get(0), TODAY);

        JsonNode quarter = last(records.quarters());

        long transactions = 0;
        BigDecimal cost = BigDecimal.ZERO;
        for (String summary : records.summaries()) {
            JsonNode month = JSON.readTree(summary);
            if (month.get("_timestamp").asText().matches("2025-1[012].*")) {
                transactions += month.get("number_of_transactions").asLong();
                cost = cost.add(month.get("total_cost").decimalValue());
            }
        }
        assertThat(quarter.get("_timestamp").asText()).isEqualTo("2025-10-01T00:00:00Z");
        assertThat(quarter.get("service").asText()).isEqualTo("Beekeeping licences");
        assertThat(quarter.get("transactions").asLong()).isEqualTo(transactions);
        assertThat(quarter.get("cost").decimalValue()).isEqualByComparingTo(cost);
    }

    @Test
    void only_weeks_and_months_that_are_over_are_reported() throws IOException {
        var records = new ExampleRecords(services.get(0), TODAY);

        assertThat(last(records.byChannel()).get("_timestamp").asText()).isEqualTo("2026-03-09T00:00:00Z");
        assertThat(last(records.summaries()).get("_timestamp").asText()).isEqualTo("2026-02-01T00:00:00Z");
    }

    @Test
    void a_week_has_the_same_figures_whenever_they_are_made() {
        ExampleService service = services.get(0);

        Set<String> today = Set.copyOf(new ExampleRecords(service, TODAY).byChannel());
        List<String> nextWeek = new ExampleRecords(service, TODAY.plusWeeks(1)).byChannel();

        assertThat(nextWeek.stream().filter(today::contains).collect(Collectors.toSet()))
                .hasSize(103 * 3);
    }

    @Test
    void shares_lie_between_nothing_and_all() throws IOException {
        for (ExampleService service : services) {
            for (String summary : new ExampleRecords(service, TODAY).summaries()) {
                JsonNode record = JSON.readTree(summary);

                assertThat(record.get("digital_take_up").asDouble()).isBetween(0.0, 1.0);
                assertThat(record.get("completion_rate").asDouble()).isBetween(0.0, 1.0);
                assertThat(record.get("user_satisfaction").asDouble()).isBetween(0.0, 1.0);
            }
        }
    }

    private static JsonNode last(List<String> records) throws IOException {
        return JSON.readTree(records.get(records.size() - 1));
    }
}
