package org.performanceplatform.write.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraftclient.Transform;
import org.performanceplatform.stagecraftclient.testing.SomeDataSet;
import org.performanceplatform.write.testing.ServiceTest;

@QuarkusTest
class TransformsTest extends ServiceTest {

    private static final String FIVE_OF_TEN =
            "[{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\", \"stage\": \"start\", \"count\": 10},"
                    + " {\"_timestamp\": \"2015-03-03T09:15:00Z\", \"_id\": \"a2\", \"stage\": \"done\", \"count\": 5}]";

    private Transform transform;

    @AfterEach
    void forget() {
        stagecraft.remove(transform);
    }

    @Test
    void what_is_written_is_transformed_and_what_is_deleted_disappears_from_the_results() {
        stagecraft.add(SomeDataSet.published(group, "completion-rate"));
        transform = rateInto("completion-rate");
        stagecraft.add(transform);

        assertThat(post(FIVE_OF_TEN).status()).isEqualTo(200);
        awaited(() -> rates().equals(List.of(0.5)));
        assertThat(to("DELETE", path() + "/a1").send("").status()).isEqualTo(200);
        awaited(() -> rates().equals(java.util.Arrays.asList((Object) null)));
        assertThat(to("DELETE", path() + "/a2").send("").status()).isEqualTo(200);
        awaited(() -> rates().isEmpty());

        awaited(() -> standing().path("state").asText().equals("up to date"));
        assertThat(standing().path("input").path(0).asText()).isEqualTo(name);
        assertThat(standing().path("output").asText()).isEqualTo(group + "_completion_rate");
    }

    @Test
    void results_that_someone_spoilt_come_back_when_a_run_is_asked_for() {
        stagecraft.add(SomeDataSet.published(group, "completion-rate"));
        transform = rateInto("completion-rate");
        stagecraft.add(transform);
        post(FIVE_OF_TEN);
        awaited(() -> rates().equals(List.of(0.5)));
        to("PUT", "/data/" + group + "/completion-rate")
                .with("Authorization", "Bearer " + tokens.toWrite(group + "_completion_rate"))
                .with("Content-Type", "application/json")
                .send("[]");
        awaited(() -> rates().isEmpty());

        Answer answer = to("POST", path() + "/transform")
                .with("Content-Type", "application/json")
                .send("{\"_start_at\": \"2015-03-01T00:00:00Z\", \"_end_at\": \"2015-03-31T00:00:00Z\"}");

        assertThat(answer.text()).isEqualTo("{\n  \"status\": \"ok\"\n}");
        awaited(() -> rates().equals(List.of(0.5)));
    }

    @Test
    void a_transform_that_can_not_be_run_says_why_and_an_administrator_may_restart_it() {
        transform = rateInto("nowhere");
        stagecraft.add(transform);
        post(FIVE_OF_TEN);

        awaited(() -> standing().path("state").asText().equals("set aside"));
        assertThat(standing().path("reason").asText())
                .isEqualTo("There is no data set of group " + group + " and type nowhere");
        String restart = "/_status/transforms/" + transform.id() + "/restart";
        assertThat(to("POST", restart).send("").status()).isEqualTo(401);
        assertThat(to("POST", restart)
                        .with("Authorization", "Bearer " + tokens.ofAdministrator())
                        .send("")
                        .status())
                .isEqualTo(200);
        assertThat(to("POST", "/_status/transforms/unknown/restart")
                        .with("Authorization", "Bearer " + tokens.ofAdministrator())
                        .send("")
                        .status())
                .isEqualTo(404);
    }

    private Transform rateInto(String type) {
        ObjectMapper mapper = new ObjectMapper();
        try {
            return new Transform(
                    group,
                    new Transform.Type("t", "rate.compute"),
                    new Transform.Place(group, "figures"),
                    mapper.readTree("{\"period\":\"week\",\"group_by\":[\"stage\"],\"collect\":[\"count:sum\"]}"),
                    mapper.readTree("{\"denominatorMatcher\":\"start\",\"numeratorMatcher\":\"done\","
                            + "\"matchingAttribute\":\"stage\",\"valueAttribute\":\"count:sum\"}"),
                    new Transform.Place(null, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Object> rates() {
        return stored.of(group + "_completion_rate").stream()
                .map(record -> record.get("rate"))
                .toList();
    }

    private JsonNode standing() {
        for (JsonNode one : to("GET", "/_status/transforms").send("").json().path("transforms")) {
            if (one.path("transform").asText().equals(transform.id())) {
                return one;
            }
        }
        return new ObjectMapper().createObjectNode();
    }

    private static void awaited(Supplier<Boolean> condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.get()) {
            assertThat(Instant.now()).as("waited in vain").isBefore(end);
            Thread.onSpinWait();
        }
    }
}
