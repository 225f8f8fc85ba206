package org.performanceplatform.write.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.revisions.Revision;
import org.performanceplatform.core.revisions.RevisionQuery;
import org.performanceplatform.core.revisions.RevisionReader;
import org.performanceplatform.write.testing.ServiceTest;

@QuarkusTest
class RevisionsOverHttpTest extends ServiceTest {

    @ConfigProperty(name = "quarkus.mongodb.database")
    String databaseName;

    @Test
    void an_overwritten_a_patched_and_a_deleted_figure_are_kept_with_the_reasons() {
        post("[" + record("a", 1) + "," + record("b", 7) + "]");

        post(record("a", 2), "Late returns");
        to("PATCH", path() + "/a")
                .with("Content-Type", "application/json")
                .with(ReasonHeader.NAME, "caf%C3%A9s, by 5%")
                .send("{\"count\": 3}");
        to("DELETE", path() + "/b").send("");

        assertThat(revisions())
                .containsExactly("b count 7 null -", "a count 2 3 cafés, by 5%", "a count 1 2 Late returns");
    }

    @Test
    void new_and_unchanged_records_and_an_emptying_are_no_revisions() {
        post(record("a", 1));
        post(record("a", 1));
        to("PUT", path()).with("Content-Type", "application/json").send("[]");
        post(record("a", 2));

        assertThat(revisions()).isEmpty();
    }

    @Test
    void of_an_id_that_comes_twice_in_a_batch_the_last_counts() {
        post(record("a", 1));

        post("[" + record("a", 2) + "," + record("a", 3) + "]");
        post("[" + record("a", 4) + "," + record("a", 3) + "]");

        assertThat(revisions()).containsExactly("a count 1 3 -");
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, true"})
    void nothing_is_kept_of_a_data_set_that_is_not_published_or_is_realtime(boolean published, boolean realtime) {
        configure(Map.of("published", published, "realtime", realtime));
        post(record("a", 1));
        post(record("a", 2));

        assertThat(revisions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"line%0Abreak", "%FF", "'asked by jo.bloggs@example.org'"})
    void a_reason_that_cannot_be_published_is_refused_and_nothing_is_stored(String reason) {
        post(record("a", 1));

        Answer answer = post(record("a", 2), reason);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("Revision-Reason").doesNotContain("jo.bloggs");
        assertThat(stored.of(name).get(0)).containsEntry("count", 1L);
    }

    @Test
    void a_reason_has_at_most_500_characters() {
        assertThat(post(record("a", 1), "%C3%A9".repeat(500)).status()).isEqualTo(200);
        assertThat(post(record("a", 2), "x".repeat(501)).status()).isEqualTo(400);
    }

    private Answer post(String json, String reason) {
        return to("POST", path())
                .with("Content-Type", "application/json")
                .with(ReasonHeader.NAME, reason)
                .send(json);
    }

    private static String record(String id, int count) {
        return "{\"_id\": \"" + id + "\", \"_timestamp\": \"2016-01-01T00:00:00Z\", \"count\": " + count + "}";
    }

    private List<String> revisions() {
        return new RevisionReader(mongo.getDatabase(databaseName))
                .page(new DataSetName(name), RevisionQuery.newest(100), Set::of).revisions().stream()
                        .map(RevisionsOverHttpTest::words)
                        .toList();
    }

    private static String words(Revision revision) {
        return revision.record().id() + " " + revision.change().field() + " "
                + revision.change().before() + " " + revision.change().after() + " "
                + revision.reason().orElse("-");
    }
}
