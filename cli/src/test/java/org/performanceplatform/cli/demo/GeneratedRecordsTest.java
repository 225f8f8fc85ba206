package org.performanceplatform.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneratedRecordsTest {

    private static final Instant NOW = Instant.parse("2026-03-18T10:27:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private final List<GeneratedDataSet> dataSets = GeneratedDataSet.read(Path.of("demo/example-records.yaml"));

    @Test
    void every_record_has_an_id_of_its_own_and_a_period_that_is_over() throws IOException {
        for (GeneratedDataSet dataSet : dataSets) {
            Set<String> ids = new HashSet<>();
            for (String record : new GeneratedRecords(dataSet, NOW).all()) {
                JsonNode node = JSON.readTree(record);
                assertThat(ids.add(node.path("_id").asText())).as(record).isTrue();
                assertThat(Instant.parse(node.path("end_at").asText()))
                        .as(record)
                        .isBeforeOrEqualTo(NOW);
            }
        }
    }

    @Test
    void there_is_one_for_each_period_and_combination_of_values() {
        GeneratedRecords records = new GeneratedRecords(dataSet("completion-by-age"), NOW);

        assertThat(records.all()).hasSize(8 * 4 * 2);
    }

    @Test
    void the_last_of_the_records_is_provisional_those_before_are_revised_and_some_are_missing() throws IOException {
        List<String> records = new GeneratedRecords(dataSet("time-taken"), NOW).all();

        assertThat(records.size()).isBetween(50, 59);
        assertThat(JSON.readTree(records.get(records.size() - 1)).path("status").asText())
                .isEqualTo("provisional");
        assertThat(JSON.readTree(records.get(records.size() - 2)).path("status").asText())
                .isEqualTo("revised");
        assertThat(JSON.readTree(records.get(0)).has("status")).isFalse();
    }

    @Test
    void a_record_is_the_same_whenever_it_is_made() {
        GeneratedDataSet journey = dataSet("journey");

        Set<String> now = Set.copyOf(new GeneratedRecords(journey, NOW).all());
        List<String> later = new GeneratedRecords(journey, NOW.plusSeconds(7 * 24 * 3600)).all();

        assertThat(later.stream().filter(now::contains)).hasSize(103 * 5);
    }

    @Test
    void a_sum_is_the_sum_of_its_parts() throws IOException {
        JsonNode record = JSON.readTree(
                new GeneratedRecords(dataSet("ratings"), NOW).all().get(0));

        int sum = 0;
        for (int rating = 1; rating <= 5; rating++) {
            sum += record.path("rating_" + rating).asInt();
        }
        assertThat(record.path("total").asInt()).isEqualTo(sum);
    }

    private GeneratedDataSet dataSet(String type) {
        return dataSets.stream()
                .filter(dataSet -> dataSet.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
