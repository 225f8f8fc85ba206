package org.performanceplatform.write.amending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.write.testing.AuditLines;
import org.performanceplatform.write.testing.ServiceTest;

@QuarkusTest
class RecordResourceTest extends ServiceTest {

    @Test
    void a_patch_keeps_the_other_fields_and_moves_the_periods() {
        post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\", \"loans\": 1, \"branch\": \"Ashby\"}");

        Answer answer = patch("a1", "{\"_timestamp\": \"2016-07-02T10:00:00+01:00\", \"loans\": 2}");

        assertThat(answer.status()).isEqualTo(200);
        Document record = stored.of(name).get(0);
        assertThat(record)
                .containsEntry("branch", "Ashby")
                .containsEntry("loans", 2L)
                .containsEntry("_timestamp", Date.from(Instant.parse("2016-07-02T09:00:00Z")))
                .containsEntry("_month_start_at", Date.from(Instant.parse("2016-07-01T00:00:00Z")));
        assertThat(stored.head(name).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"bad-key\": 1}|bad-key is not a valid key",
                "{\"_timestamp\": 5}|the _timestamp must be a date",
                "{\"_id\": \"other\"}|_id of a record can't be changed",
                "{\"nested\": {}}|nested has an invalid value",
                "[]|Expected one JSON object",
                "[{},{}]|Expected one JSON object",
                "5|not a JSON object",
                "null|Expected header: Content-type",
                "{|Error parsing JSON"
            })
    void a_patch_that_makes_a_bad_record_is_refused(String patch, String message) {
        post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\"}");

        Answer answer = patch("a1", patch);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(message);
        assertThat(stored.head(name).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "text/csv",
                "application/x-ndjson",
                "application/x-www-form-urlencoded",
                "application/merge-patch+json"
            })
    void a_patch_that_is_not_said_to_be_json_is_refused(String contentType) {
        post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\"}");
        Sending sending = to("PATCH", path() + "/a1");

        Answer answer =
                (contentType == null ? sending : sending.with("Content-Type", contentType)).send("{\"loans\": 2}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("only application/json is taken here");
        assertThat(stored.head(name).version()).isEqualTo(1);
    }

    @Test
    void a_patch_without_a_byte_is_told_so_before_anything_else() {
        Answer answer = to("PATCH", path() + "/a1").send("");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Expected JSON request body but received zero bytes.");
    }

    @Test
    void a_patch_is_read_in_the_encoding_that_it_names() {
        post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\"}");

        Answer answer = to("PATCH", path() + "/a1")
                .with("Content-Type", "application/json; charset=iso-8859-1")
                .send("{\"branch\": \"Café\"}".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(stored.of(name).get(0)).containsEntry("branch", "Café");
    }

    @Test
    void a_patch_that_only_exceeds_a_limit_is_told_from_a_broken_one() {
        post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\"}");

        Answer answer = patch("a1", "{\"note\": \"" + "x".repeat(9000) + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("note is longer than 8192 bytes");
    }

    @Test
    void the_audit_log_counts_the_values_of_a_patch_that_look_like_personal_data() {
        configure(Map.of("personal_data", "warn"));
        post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\", \"client\": \"192.0.2.17\"}");

        try (AuditLines audit = new AuditLines(name)) {
            patch("a1", "{\"contact\": \"jo@example.com\", \"loans\": 2}");
            patch("a1", "{\"loans\": 3}");

            assertThat(audit.all())
                    .satisfiesExactly(
                            warned -> assertThat(warned)
                                    .contains("\"event\": \"patch\"", "\"personal_data_warnings\": 1")
                                    .doesNotContain("jo@example.com"),
                            plain -> assertThat(plain)
                                    .contains("\"event\": \"patch\"")
                                    .doesNotContain("personal_data_warnings"));
        }
    }

    @Test
    void of_two_patches_that_are_good_alone_but_not_together_only_one_is_made() {
        configure(Map.of("schema", Map.of("not", Map.of("required", List.of("opened", "closed")))));
        for (int i = 0; i < 20; i++) {
            String id = "a" + i;
            post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"" + id + "\"}");

            List<Integer> statuses = List.of("opened", "closed").parallelStream()
                    .map(field -> patch(id, "{\"" + field + "\": true}").status())
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(200, 400);
        }
    }

    @Test
    void a_field_of_a_derived_id_cannot_be_patched() {
        configure(Map.of("auto_ids", List.of("branch")));
        post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"branch\": \"Ashby\"}");

        assertThat(patch("QXNoYnk=", "{\"branch\": \"Brill\"}").status()).isEqualTo(400);
        assertThat(patch("QXNoYnk=", "{\"branch\": \"Ashby\", \"loans\": 1}").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "a/b,a/b",
        "a/b,a%2Fb",
        "a//b,a//b",
        "ends/,ends/",
        "ends/,ends%2F",
        "c+d,c+d",
        "e%f,e%25f",
        "é,%C3%A9",
        "transform,transform"
    })
    void ids_of_any_form_can_be_deleted(String id, String path) {
        post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"" + id + "\"}");

        assertThat(to("DELETE", path() + "/" + path).send("").status()).isEqualTo(200);
        assertThat(stored.of(name)).isEmpty();
        assertThat(to("DELETE", path() + "/" + path).send("").text()).contains("No record found with id");
    }

    private Answer patch(String id, String json) {
        return to("PATCH", path() + "/" + id)
                .with("Content-Type", "application/json")
                .send(json);
    }
}
