package org.performanceplatform.write.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.testing.ServiceTest;

@QuarkusTest
class BadBodiesTest extends ServiceTest {

    private static final int BODIES = Integer.getInteger("bad.bodies", 10_000);
    private static final long SEED = Long.getLong("bad.bodies.seed", System.nanoTime());

    @Test
    void ten_thousand_bad_bodies_are_refused_with_a_reason_and_store_nothing() {
        System.out.println("The bad bodies of this run can be had again with -Dbad.bodies.seed=" + SEED);
        BadBodies bodies = new BadBodies(SEED);
        List<String> wrong = new ArrayList<>();
        Sending sending = to("POST", path()).with("Content-Type", "application/json");

        for (int i = 0; i < BODIES; i++) {
            byte[] body = bodies.next();
            Answer answer = sending.send(body);
            boolean reasoned = answer.json().has("messages")
                            && answer.json().get("messages").size() > 0
                    || !answer.json().path("message").asText().isEmpty();
            if (answer.status() < 400 || answer.status() >= 500 || !reasoned) {
                wrong.add(answer.status() + " " + answer.text() + " for "
                        + Base64.getEncoder().encodeToString(body));
            }
        }

        assertThat(wrong).as("bodies made with seed %d", SEED).isEmpty();
        assertThat(stored.of(name)).isEmpty();
        assertThat(stored.head(name).exists()).isFalse();
    }
}
