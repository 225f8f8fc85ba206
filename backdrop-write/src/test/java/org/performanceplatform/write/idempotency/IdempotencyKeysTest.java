package org.performanceplatform.write.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.Thread.State;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.write.storing.Outcomes;
import org.performanceplatform.write.storing.Stores;
import org.performanceplatform.write.testing.ServiceTest;

@QuarkusTest
class IdempotencyKeysTest extends ServiceTest {

    private static final String WITHOUT_IDS = "[{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"loans\": 1},"
            + " {\"_timestamp\": \"2015-03-03T09:15:00Z\", \"loans\": 2}]";
    private static final Outcomes CREATED = Outcomes.ofText("aa");
    private static final Outcomes UNCHANGED = Outcomes.ofText("cc");

    @Inject
    Stores stores;

    @Inject
    IdempotencyKeys keys;

    @Test
    void a_request_waits_for_another_of_its_key_and_answers_as_it_does() {
        assertThat(storedByASecondRequestDuringTheFirst(keys, State.WAITING)).isEqualTo("aa");
    }

    @Test
    void a_request_waits_for_another_of_its_key_in_another_process_too() {
        IdempotencyKeys elsewhere = new IdempotencyKeys(stores, Clock.systemUTC());

        assertThat(storedByASecondRequestDuringTheFirst(elsewhere, State.TIMED_WAITING))
                .isEqualTo("aa");
    }

    /** What the second is told; it begins while the first stores its batch, and that goes on once the second waits. */
    private String storedByASecondRequestDuringTheFirst(IdempotencyKeys second, State waiting) {
        DataSetName set = new DataSetName(name);
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread other = new Thread(() -> answer.complete(
                second.once(set, "k", "digest", storing(UNCHANGED)).toText()));

        Outcomes first = keys.once(set, "k", "digest", () -> {
            other.start();
            while (other.getState() != waiting && !answer.isDone()) {
                Thread.onSpinWait();
            }
            return CREATED;
        });

        assertThat(first.toText()).isEqualTo("aa");
        return answer.join();
    }

    @Test
    void what_was_told_first_is_told_to_whoever_stored_the_same_batch_beside() {
        DataSetName set = new DataSetName(name);
        IdempotencyKeys elsewhere = new IdempotencyKeys(stores, Clock.systemUTC());

        Outcomes late = keys.once(set, "k", "digest", () -> {
            keysInStore().deleteMany(new Document());
            elsewhere.once(set, "k", "digest", storing(CREATED));
            return UNCHANGED;
        });

        assertThat(late.toText()).isEqualTo("aa");
    }

    @Test
    void a_batch_whose_key_was_lost_is_not_stored_twice() {
        post("k1", WITHOUT_IDS);
        keysInStore().deleteMany(new Document());

        Answer again = post("k1", WITHOUT_IDS);

        assertThat(again.json().get("records"))
                .extracting(record -> record.get("result").asText())
                .containsExactly("unchanged", "unchanged");
        assertThat(stored.of(name)).hasSize(2);
    }

    @Test
    void a_batch_that_was_under_way_while_its_data_set_was_emptied_can_be_stored_again() {
        DataSetName set = new DataSetName(name);
        AtomicInteger times = new AtomicInteger();
        Supplier<Outcomes> storing = () -> {
            times.incrementAndGet();
            return CREATED;
        };

        keys.once(set, "k", "digest", () -> {
            post("other", WITHOUT_IDS);
            to("PUT", path()).with("Content-Type", "application/json").send("[]");
            return storing.get();
        });
        keys.once(set, "k", "digest", storing);
        keys.once(set, "k", "digest", storing);

        assertThat(times).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "two words"})
    void a_header_without_a_usable_key_is_refused_rather_than_ignored(String key) {
        Answer answer = post(key, WITHOUT_IDS);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).startsWith("Idempotency-Key must be given once, as 1 to 255");
        assertThat(stored.of(name)).isEmpty();
    }

    private com.mongodb.client.MongoCollection<Document> keysInStore() {
        return stores.store().database().getCollection("idempotency_keys");
    }

    private static Supplier<Outcomes> storing(Outcomes outcomes) {
        return () -> outcomes;
    }

    private Answer post(String key, String json) {
        return to("POST", path())
                .with("Content-Type", "application/json")
                .with("Prefer", "return=representation")
                .with("Idempotency-Key", key)
                .send(json);
    }
}
