package org.performanceplatform.write.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.testing.ServiceTest;

@QuarkusTest
class IngestTest extends ServiceTest {

    @Inject
    MeterRegistry metrics;

    private static final String TWO = "[{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\", \"loans\": 1},"
            + " {\"_timestamp\": \"2015-03-03T09:15:00Z\", \"_id\": \"a2\", \"loans\": 2}]";
    private static final String ONE_BAD = "[{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\"},"
            + " {\"_timestamp\": \"2015-03-02\", \"bad-key\": 1, \"_odd\": 2},"
            + " {\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a3\"}]";

    @Test
    void answers_have_the_form_of_the_reference() {
        assertThat(post("[]").text()).isEqualTo("{\n  \"status\": \"ok\"\n}");
        assertThat(post("foo").text())
                .startsWith("{\n  \"message\": \"Error parsing JSON: ")
                .endsWith(", \n  \"status\": \"error\"\n}");
        assertThat(to("POST", path())
                        .with("Content-Type", "application/json")
                        .with("X-Requested-With", "XMLHttpRequest")
                        .send("[]")
                        .text())
                .isEqualTo("{\"status\": \"ok\"}");
    }

    @Test
    void records_sent_again_are_unchanged_and_make_no_new_version() {
        post(TWO);
        long version = stored.head(name).version();

        Answer again = preferring("return=representation", TWO);

        assertThat(results(again)).containsExactly("unchanged", "unchanged");
        assertThat(stored.head(name).version()).isEqualTo(version);
    }

    @Test
    void a_receipt_says_what_became_of_each_record() {
        post(TWO);

        Answer answer = preferring(
                "return=representation",
                TWO.replace("\"loans\": 2", "\"loans\": 3").replace("a1", "b1"));

        assertThat(answer.header("Preference-Applied")).isEqualTo("return=representation");
        assertThat(results(answer)).containsExactly("created", "replaced");
        assertThat(answer.json().get("records").get(1).get("id").asText()).isEqualTo("a2");
        assertThat(stored.of(name)).hasSize(3);
    }

    @Test
    void the_last_record_of_an_id_counts_even_if_it_is_the_stored_one() {
        post(TWO);

        Answer answer = preferring(
                "return=representation",
                "[{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\", \"loans\": 9},"
                        + " {\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\", \"loans\": 1}]");

        assertThat(results(answer)).containsExactly("replaced", "replaced");
        assertThat(stored.of(name)).filteredOn("_id", "a1").extracting("loans").containsExactly(1L);
    }

    @Test
    void good_records_are_stored_beside_bad_ones_if_the_sender_prefers_that() {
        Answer answer = preferring("handling=lenient", ONE_BAD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Preference-Applied")).isEqualTo("handling=lenient");
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().get("refused").asInt()).isEqualTo(1);
        assertThat(answer.json().get("errors")).hasSize(2);
        assertThat(stored.of(name))
                .extracting(record -> record.getString("_id"))
                .containsExactlyInAnyOrder("a1", "a3");
    }

    @Test
    void a_lenient_receipt_has_a_line_for_refused_records_too() {
        Answer answer = preferring("handling=lenient, return=representation", ONE_BAD);

        assertThat(results(answer)).containsExactly("created", "refused", "created");
        assertThat(answer.json()
                        .get("records")
                        .get(1)
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .asText())
                .isEqualTo("/bad-key");
    }

    @Test
    void a_lenient_receipt_says_why_of_each_refused_record_however_many_there_are() {
        // Given
        String bad = "{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"bad-key\": 1, \"worse-key\": 2}";

        // When
        Answer answer =
                preferring("handling=lenient, return=representation", "[" + (bad + ",").repeat(149) + bad + "]");

        // Then
        assertThat(answer.json().get("records")).hasSize(150).allSatisfy(line -> assertThat(
                        line.get("errors").get(0).get("detail").asText())
                .isEqualTo("bad-key is not a valid key"));
    }

    @Test
    void nothing_is_stored_otherwise_and_every_fault_is_named_to_who_asks() {
        Answer answer = to("POST", path())
                .with("Content-Type", "application/json")
                .with("Accept", "application/problem+json")
                .send(ONE_BAD);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asText()).isEqualTo("urn:performance-platform:problem:invalid-records");
        assertThat(answer.json().get("errors"))
                .extracting(error ->
                        error.get("index").asInt() + error.get("pointer").asText() + " "
                                + error.get("code").asText())
                .containsExactly("1/bad-key invalid-key", "1/_odd unknown-internal-field");
        assertThat(stored.of(name)).isEmpty();
    }

    @Test
    void every_fault_is_counted_by_its_rule_however_few_are_told() {
        double before = refusedForTheirKeys();

        post("[" + "{\"bad-key\": 1},".repeat(149) + "{\"bad-key\": 1}]");

        assertThat(refusedForTheirKeys() - before).isEqualTo(150);
    }

    private double refusedForTheirKeys() {
        return metrics.counter("backdrop.write.refused", "rule", "invalid-key").count();
    }

    @Test
    void a_batch_under_a_key_is_stored_once() {
        String withoutIds = TWO.replace("\"_id\": \"a1\",", "").replace("\"_id\": \"a2\",", "");

        Answer first = keyed("batch-1", withoutIds);
        Answer again = keyed("\"batch-1\"", withoutIds);
        Answer other = keyed("batch-1", withoutIds.replace("\"loans\": 2", "\"loans\": 3"));

        assertThat(List.of(first.status(), again.status(), other.status())).containsExactly(200, 200, 422);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(results(first)).containsExactly("created", "created");
        assertThat(stored.of(name)).hasSize(2);
        assertThat(stored.of(name)).extracting("loans").containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void a_key_can_be_used_again_after_an_emptying() {
        keyed("batch-1", TWO);
        to("PUT", path()).with("Content-Type", "application/json").send("[]");

        assertThat(keyed("batch-1", TWO).status()).isEqualTo(200);
        assertThat(stored.of(name)).hasSize(2);
    }

    @Test
    void lines_and_tables_are_taken_as_well_as_json() throws IOException {
        String lines = "{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"n1\", \"loans\": 1}\n"
                + "{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"n2\", \"loans\": 2}\n";
        String table = "_timestamp,_id,loans,comment\n# nothing\n2015-03-02T09:15:00Z,c1,3,x\n";

        assertThat(to("POST", path())
                        .with("Content-Type", "application/x-ndjson")
                        .send(lines)
                        .status())
                .isEqualTo(200);
        assertThat(to("POST", path())
                        .with("Content-Type", "text/csv")
                        .with("Content-Encoding", "gzip")
                        .send(gzip(table))
                        .status())
                .isEqualTo(200);

        assertThat(stored.of(name)).extracting("loans").containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(stored.of(name)).noneMatch(record -> record.containsKey("comment"));
    }

    @Test
    void a_large_batch_goes_through_a_file() {
        String records = IntStream.range(0, 12_000)
                .mapToObj(i -> "{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"r" + i + "\", \"text\": \""
                        + "x".repeat(60) + "\"}")
                .collect(Collectors.joining(","));

        assertThat(post("[" + records + "]").status()).isEqualTo(200);
        assertThat(stored.of(name)).hasSize(12_000);
        assertThat(stored.head(name).quiet()).isTrue();
    }

    @Test
    void personal_data_are_refused_unless_the_data_set_says_otherwise() {
        String record = "{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"contact\": \"someone@example.org\"}";

        Answer refused = post(record);
        configure(Map.of("personal_data", "off"));
        Answer accepted = post(record);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("contact looks like an e-mail address")
                .doesNotContain("someone@");
        assertThat(accepted.status()).isEqualTo(200);
    }

    @Test
    void small_counts_are_refused_in_the_fields_that_the_data_set_names() {
        configure(Map.of("smallest_count", 5, "smallest_count_fields", List.of("patients")));

        Answer refused = post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"patients\": 3}");
        Answer accepted = post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"count\": 3}");

        assertThat(refused.text()).contains("patients is a count below 5");
        assertThat(accepted.status()).isEqualTo(200);
    }

    @Test
    void limits_are_named() {
        String wide =
                IntStream.range(0, 101).mapToObj(i -> "\"field" + i + "\": 1").collect(Collectors.joining(","));

        assertThat(post("{" + wide + "}").status()).isEqualTo(422);
        assertThat(post("{" + wide + "}").text()).contains("at most 100 fields");
        assertThat(post("[".repeat(5_000)).status()).isBetween(400, 413);
    }

    @Test
    void stored_records_have_dates_and_the_starts_of_their_periods() {
        post(TWO);

        Document record = stored.of(name).stream()
                .filter(each -> each.getString("_id").equals("a1"))
                .findFirst()
                .orElseThrow();

        assertThat(record.keySet())
                .containsExactlyInAnyOrder(
                        "_id",
                        "_timestamp",
                        "loans",
                        "_hour_start_at",
                        "_day_start_at",
                        "_week_start_at",
                        "_month_start_at",
                        "_quarter_start_at",
                        "_year_start_at",
                        "_updated_at");
    }

    private Answer preferring(String preference, String json) {
        return to("POST", path())
                .with("Content-Type", "application/json")
                .with("Prefer", preference)
                .send(json);
    }

    private Answer keyed(String key, String json) {
        return to("POST", path())
                .with("Content-Type", "application/json")
                .with("Prefer", "return=representation")
                .with("Idempotency-Key", key)
                .send(json);
    }

    private static List<String> results(Answer answer) {
        List<String> results = new ArrayList<>();
        for (JsonNode line : answer.json().get("records")) {
            results.add(line.get("result").asText());
        }
        return results;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
