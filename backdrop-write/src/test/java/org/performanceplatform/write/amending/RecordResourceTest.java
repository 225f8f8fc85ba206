package org.performanceplatform.write.amending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
