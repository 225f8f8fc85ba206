package org.performanceplatform.write.storing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.performanceplatform.write.testing.FaultyProxy;
import org.performanceplatform.write.testing.FaultyProxy.Fault;
import org.performanceplatform.write.testing.ServiceTest;

@QuarkusTest
class OutageTest extends ServiceTest {

    private static final String BATCH = "[{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a1\"},"
            + " {\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"a2\"}]";

    @Inject
    Continuity continuity;

    @AfterEach
    void mend() {
        FaultyProxy.behave(Fault.NONE);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void without_the_store_nothing_is_acknowledged_and_afterwards_everything_goes_on(Fault fault) {
        // Given
        post("{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"before\"}");
        long undisturbed = continuity.now();

        // When
        FaultyProxy.behave(fault);
        Answer during = post(BATCH);
        FaultyProxy.behave(Fault.NONE);

        // Then
        assertThat(during.status()).isEqualTo(503);
        assertThat(during.header("Retry-After")).isNotEmpty();
        assertThat(sentUntilAccepted().status()).isEqualTo(200);
        assertThat(continuity.now()).isGreaterThan(undisturbed);
        assertThat(stored.of(name))
                .extracting((Document record) -> record.getString("_id"))
                .containsExactlyInAnyOrder("before", "a1", "a2");
    }

    private Answer sentUntilAccepted() {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        Answer answer = post(BATCH);
        while (answer.status() != 200 && Instant.now().isBefore(end)) {
            answer = post(BATCH);
        }
        return answer;
    }
}
