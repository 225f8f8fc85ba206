package org.performanceplatform.acceptance.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.performanceplatform.acceptance.platform.Configuration;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/** What is changed in stagecraft is noticed by the other services in the time that is promised. */
@OnPlatform
class NoticedChangesTest {

    private static final Duration CHANGE = Duration.ofSeconds(5);
    private static final Duration REVOCATION = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    @Test
    void a_revoked_token_is_refused_within_thirty_seconds(RunningPlatform platform) {
        var configuration = new Configuration(platform);
        configuration.makeDataSet("noticed", "revocations");
        String token = configuration.writeToken("noticed", "revocations");
        IntSupplier write = () -> given().baseUri(platform.write())
                .auth()
                .preemptive()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("[]")
                .post("/data/noticed/revocations")
                .statusCode();
        assertThat(write.getAsInt()).isEqualTo(200);

        configuration.revokeWriteTokens("noticed", "revocations");

        assertAnswers(write, 401, REVOCATION);
    }

    @Test
    void a_dashboard_that_is_published_or_taken_back_is_there_or_gone_within_five_seconds(RunningPlatform platform) {
        var configuration = new Configuration(platform);
        IntSupplier page = () -> given().baseUri(platform.spotlight())
                .get("/performance/noticed-dashboard")
                .statusCode();
        assertThat(page.getAsInt()).isEqualTo(404);

        configuration.makeDashboard("noticed-dashboard", "A dashboard that is noticed", List.of());
        assertAnswers(page, 200, CHANGE);

        configuration.move("noticed-dashboard", "unpublished");
        assertAnswers(page, 404, CHANGE);
    }

    @Test
    void a_new_data_set_can_be_written_to_and_read_within_five_seconds(RunningPlatform platform) {
        var configuration = new Configuration(platform);
        configuration.makeDataSet("noticed", "new-data-sets");
        String token = configuration.writeToken("noticed", "new-data-sets");

        assertAnswers(
                () -> given().baseUri(platform.write())
                        .auth()
                        .preemptive()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .body(Map.of("_timestamp", "2026-01-01T00:00:00Z"))
                        .post("/data/noticed/new-data-sets")
                        .statusCode(),
                200,
                CHANGE);
        assertAnswers(
                () -> given().baseUri(platform.read())
                        .get("/data/noticed/new-data-sets")
                        .statusCode(),
                200,
                CHANGE);
    }

    private static void assertAnswers(IntSupplier status, int wanted, Duration time) {
        Instant end = Instant.now().plus(time);
        while (status.getAsInt() != wanted) {
            assertThat(Instant.now()).as("until " + wanted + " is answered").isBefore(end);
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }
}
