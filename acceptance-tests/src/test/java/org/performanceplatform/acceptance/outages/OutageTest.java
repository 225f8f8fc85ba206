package org.performanceplatform.acceptance.outages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.performanceplatform.acceptance.platform.Configuration;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/** What goes on while a service is away. */
@OnPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {

    private static final String GROUP = "outages";
    private static final String TYPE = "visits";
    private static final String SEEN = "outages";
    private static final String NEVER_SEEN = "outages-again";

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final Duration TO_NOTICE = Duration.ofSeconds(10);

    private String token;

    @BeforeAll
    void make_a_dashboard_with_data_and_look_at_it_once(RunningPlatform platform) {
        var configuration = new Configuration(platform);
        configuration.makeDataSet(GROUP, TYPE);
        token = configuration.writeToken(GROUP, TYPE);
        configuration.makeDashboard(SEEN, "Outages", List.of(visits(configuration, "2024-04-01")));
        configuration.makeDashboard(NEVER_SEEN, "Outages again", List.of(visits(configuration, "2024-05-01")));
        assertThat(statusOfWrite(platform, "2024-01-01", 4321)).isEqualTo(200);
        assertThat(page(platform, SEEN)).contains("Visits").contains("4,321");
    }

    @Test
    void without_stagecraft_known_tokens_write_and_reads_and_configured_pages_go_on(RunningPlatform platform) {
        platform.whileAway("stagecraft", () -> {
            assertThat(statusOfWrite(platform, "2024-02-01", 1234)).isEqualTo(200);
            assertThat(visitsInFebruary(platform)).isEqualTo(1234);
            assertThat(page(platform, SEEN)).contains("Visits").contains("4,321");
        });
    }

    @Test
    void a_data_set_that_was_never_heard_of_is_asked_for_again_as_soon_as_stagecraft_is_back(RunningPlatform platform) {
        platform.whileAway(
                "stagecraft", () -> assertThat(statusOfUnknownDataSet(platform)).isIn(404, 503));

        var deadline = Instant.now().plus(TO_NOTICE);
        while (statusOfUnknownDataSet(platform) != 404) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    @Test
    void without_the_read_service_a_page_stands_and_its_modules_say_that_their_data_cannot_be_shown(
            RunningPlatform platform) {
        platform.whileAway("backdrop-read", () -> assertThat(page(platform, NEVER_SEEN))
                .contains("Visits")
                .containsPattern("(?i)data can(’|'|&#39;|&rsquo;)t be shown just now")
                .doesNotContain("Exception"));
    }

    private static Map<String, Object> visits(Configuration configuration, String end) {
        var query = Map.of(
                "period",
                "month",
                "start_at",
                "2024-01-01T00:00:00Z",
                "end_at",
                end + "T00:00:00Z",
                "collect",
                List.of("visits:sum"));
        var options = Map.of("value-attribute", "visits:sum", "axis-period", "month");
        return configuration.module("single_timeseries", "visits", "Visits", GROUP, TYPE, query, options);
    }

    private int statusOfWrite(RunningPlatform platform, String day, int visits) {
        return given().baseUri(platform.write())
                .auth()
                .preemptive()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("_id", day, "_timestamp", day + "T00:00:00Z", "visits", visits))
                .post("/data/" + GROUP + "/" + TYPE)
                .statusCode();
    }

    private static int statusOfUnknownDataSet(RunningPlatform platform) {
        return given().baseUri(platform.write())
                .contentType(ContentType.JSON)
                .body("[]")
                .post("/data/" + GROUP + "/never-heard-of")
                .statusCode();
    }

    private static int visitsInFebruary(RunningPlatform platform) {
        return given().baseUri(platform.read())
                .queryParam("period", "month")
                .queryParam("start_at", "2024-02-01T00:00:00Z")
                .queryParam("end_at", "2024-03-01T00:00:00Z")
                .queryParam("collect", "visits:sum")
                .get("/data/" + GROUP + "/" + TYPE)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("data[0].'visits:sum'");
    }

    private static String page(RunningPlatform platform, String slug) {
        return given().baseUri(platform.spotlight())
                .get("/performance/" + slug)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
