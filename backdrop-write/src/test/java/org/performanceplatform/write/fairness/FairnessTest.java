package org.performanceplatform.write.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.errors.RefusedException;

class FairnessTest {

    @Test
    void a_token_beyond_its_burst_has_to_wait_and_others_have_not() {
        Fairness fairness = fairness(1, 3, 8);
        for (int i = 0; i < 3; i++) {
            fairness.turnOf("busy").close();
        }

        assertRefused(() -> fairness.turnOf("busy"));
        fairness.turnOf("calm").close();
    }

    @Test
    void a_token_cannot_take_all_places() {
        Fairness fairness = fairness(100, 100, 2);
        Fairness.Turn first = fairness.turnOf("slow");
        fairness.turnOf("slow");

        assertRefused(() -> fairness.turnOf("slow"));
        fairness.turnOf("quick").close();
        first.close();
        fairness.turnOf("slow").close();
    }

    private static void assertRefused(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problem())
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(429);
                    assertThat(problem.headers()).containsKeys("Retry-After", "RateLimit", "RateLimit-Policy");
                }));
    }

    private static Fairness fairness(int perSecond, int burst, int concurrentPerToken) {
        return new Fairness(new FairnessConfig() {
            @Override
            public int requestsPerSecond() {
                return perSecond;
            }

            @Override
            public int burst() {
                return burst;
            }

            @Override
            public int concurrentPerToken() {
                return concurrentPerToken;
            }

            @Override
            public int concurrent() {
                return 32;
            }

            @Override
            public int waiting() {
                return 256;
            }

            @Override
            public Duration longestWait() {
                return Duration.ofSeconds(1);
            }
        });
    }
}
