package org.performanceplatform.acceptance.previews;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.performanceplatform.acceptance.platform.Configuration;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/** Figures that nobody may see yet are shown at the preview's secret address, and nowhere else. */
@OnPlatform
class ConfidentialPreviewTest {

    private static final String GROUP = "previews";
    private static final String TYPE = "announced-later";
    private static final String SLUG = "announced-later";
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(20);

    @Test
    void only_whoever_knows_the_secret_sees_the_figures(RunningPlatform platform) {
        var configuration = new Configuration(platform);
        configuration.makeClosedDataSet(GROUP, TYPE);
        write(platform, configuration.writeToken(GROUP, TYPE));
        String address = configuration.makePreview(SLUG, "Announced later", List.of(module(configuration)));
        String preview = platform.spotlight() + URI.create(address).getPath();

        Response page = given().get(preview);
        String csv = given().get(preview + "/visits.csv").asString();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("67,891", "This dashboard is not published.", "noindex");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("none");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(csv).contains("67891");
        assertThat(given().get(platform.spotlight() + "/performance/" + SLUG).statusCode())
                .isEqualTo(404);
        assertThat(given().get(preview.substring(0, preview.length() - 1)).statusCode())
                .isEqualTo(404);
        assertThat(given().get(platform.read() + "/data/" + GROUP + "/" + TYPE).statusCode())
                .isEqualTo(404);
    }

    private static Map<String, Object> module(Configuration configuration) {
        return configuration.module(
                "kpi",
                "visits",
                "Visits",
                GROUP,
                TYPE,
                Map.of("sort_by", "_timestamp:descending", "limit", 2),
                Map.of("value-attribute", "visits", "format", Map.of("type", "integer")));
    }

    /** As senders do it: 503 is asked again, for a service may just have come back. */
    private static void write(RunningPlatform platform, String token) {
        var deadline = Instant.now().plus(TO_COME_BACK);
        int status = statusOfWrite(platform, token);
        while (status == 503 && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            status = statusOfWrite(platform, token);
        }
        assertThat(status).isEqualTo(200);
    }

    private static int statusOfWrite(RunningPlatform platform, String token) {
        return given().baseUri(platform.write())
                .auth()
                .preemptive()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("_id", "a", "_timestamp", "2026-01-01T00:00:00Z", "visits", 67891))
                .post("/data/" + GROUP + "/" + TYPE)
                .statusCode();
    }
}
