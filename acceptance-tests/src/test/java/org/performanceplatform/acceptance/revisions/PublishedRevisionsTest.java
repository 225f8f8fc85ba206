package org.performanceplatform.acceptance.revisions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.performanceplatform.acceptance.platform.Configuration;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/** Who changes a published figure tells everybody: on the page of the module, and in the read API as JSON and as a feed. */
@OnPlatform
class PublishedRevisionsTest {

    private static final String GROUP = "revised";
    private static final Duration TO_BE_SEEN = Duration.ofSeconds(15);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    /** A data set with a sender's token for it. */
    private record Sender(RunningPlatform platform, String type, String token) {

        static Sender of(RunningPlatform platform, String type, Map<String, ?> settings) {
            var configuration = new Configuration(platform);
            configuration.makeDataSet(GROUP, type, settings);
            return new Sender(platform, type, configuration.writeToken(GROUP, type));
        }

        void sends(int count, Map<String, ?> period) {
            sends(given(), count, period);
        }

        void sends(RequestSpecification with, int count, Map<String, ?> period) {
            Map<String, Object> figure = new HashMap<>(period);
            figure.putAll(Map.of("_id", "web", "channel", "web", "count", count));
            authorised(with)
                    .body(figure)
                    .post("/data/" + GROUP + "/" + type)
                    .then()
                    .statusCode(200);
        }

        void empties() {
            authorised(given())
                    .body("[]")
                    .put("/data/" + GROUP + "/" + type)
                    .then()
                    .statusCode(200);
        }

        private RequestSpecification authorised(RequestSpecification with) {
            return with.baseUri(platform.write())
                    .auth()
                    .preemptive()
                    .oauth2(token)
                    .contentType(ContentType.JSON);
        }

        String revisions() {
            return platform.read() + "/data/" + GROUP + "/" + type + "/revisions";
        }
    }

    private static final Map<String, String> JANUARY = Map.of("_timestamp", "2016-01-01T00:00:00Z", "period", "month");

    @Test
    void the_old_value_the_new_one_the_time_and_the_reason_are_published(RunningPlatform platform) {
        // Given
        var sender = Sender.of(platform, "returns", Map.of("published", true, "raw_queries_allowed", true));
        sender.sends(1200, JANUARY);
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        // When
        sender.sends(given().header("Revision-Reason", "Late returns from two caf%C3%A9s"), 1250, JANUARY);

        // Then
        JsonPath revision = given().get(sender.revisions()).jsonPath();
        assertThat(revision.getList("data")).hasSize(1);
        assertThat(revision.getMap("data[0]"))
                .containsEntry("field", "count")
                .containsEntry("old", 1200)
                .containsEntry("new", 1250)
                .containsEntry("record_id", "web")
                .containsEntry("start_at", "2016-01-01T00:00:00+00:00")
                .containsEntry("end_at", "2016-02-01T00:00:00+00:00")
                .containsEntry("reason", "Late returns from two cafés");
        assertIsSince(revision.getString("data[0].at"), before);
        XmlPath feed = given().get(sender.revisions() + "?format=atom").xmlPath();
        String title = "Count for January 2016 (channel: web) changed from 1,200 to 1,250";
        assertThat(feed.getString("feed.entry.title")).isEqualTo(title);
        assertThat(feed.getString("feed.entry.content")).isEqualTo(title + ". Reason: Late returns from two cafés");
        assertIsSince(feed.getString("feed.entry.updated"), before);
    }

    @Test
    void the_page_of_the_module_lists_it_and_marks_the_figure(RunningPlatform platform) {
        // Given
        var sender = Sender.of(platform, "shown", Map.of("published", true, "raw_queries_allowed", true));
        sender.sends(1200, JANUARY);
        var configuration = new Configuration(platform);
        configuration.makeDashboard(
                "revised-figures",
                "Revised figures",
                List.of(configuration.module(
                        "single_timeseries",
                        "returns",
                        "Returns",
                        GROUP,
                        sender.type(),
                        Map.of(
                                "period", "month",
                                "collect", List.of("count:sum"),
                                "start_at", "2016-01-01T00:00:00Z",
                                "end_at", "2016-03-01T00:00:00Z"),
                        Map.of("value-attribute", "count:sum"))));

        // When
        sender.sends(given().header("Revision-Reason", "Late returns"), 1250, JANUARY);

        // Then
        String page = pageThatHas("1,250", platform.spotlight() + "/performance/revised-figures/returns");
        assertThat(page)
                .containsPattern("<li>Count for January 2016 \\(channel: web\\) changed from 1,200 to 1,250, on"
                        + " \\d{1,2} \\w+ \\d{4}\\. Reason: Late returns</li>")
                .contains("1,250 <span class=\"standing\">revised</span>")
                .contains("<a class=\"govuk-link\" href=\"" + sender.revisions() + "\">");
    }

    @ParameterizedTest
    @CsvSource({"realtime, true, true", "unpublished, false, false"})
    void a_set_that_is_realtime_or_not_published_keeps_none(
            String type, boolean published, boolean realtime, RunningPlatform platform) {
        var sender = Sender.of(platform, type, Map.of("published", published, "realtime", realtime));
        sender.sends(1200, JANUARY);

        sender.sends(1250, JANUARY);

        assertThat(given().get(sender.revisions()).jsonPath().getList("data")).isEmpty();
    }

    @Test
    void a_period_that_has_not_ended_keeps_none(RunningPlatform platform) {
        var sender = Sender.of(platform, "running", Map.of("published", true));
        Map<String, String> running = Map.of(
                "_timestamp", Instant.now().minus(1, ChronoUnit.DAYS).toString(),
                "end_at", Instant.now().plus(1, ChronoUnit.DAYS).toString());
        sender.sends(1200, running);

        sender.sends(1250, running);

        assertThat(given().get(sender.revisions()).jsonPath().getList("data")).isEmpty();
    }

    @Test
    void a_bulk_emptying_adds_none_and_hides_none(RunningPlatform platform) {
        var sender = Sender.of(platform, "emptied", Map.of("published", true));
        sender.sends(1200, JANUARY);
        sender.sends(1250, JANUARY);

        sender.empties();
        sender.sends(1300, JANUARY);

        assertThat(given().get(sender.revisions()).jsonPath().getList("data.new"))
                .containsExactly(1250);
    }

    private static void assertIsSince(String at, Instant before) {
        assertThat(OffsetDateTime.parse(at).toInstant()).isBetween(before, Instant.now());
    }

    /** Figures on pages may be two seconds old. */
    private static String pageThatHas(String text, String address) {
        Instant end = Instant.now().plus(TO_BE_SEEN);
        String page = given().get(address).asString();
        while (!(page.contains(text) && page.contains("id=\"revisions\""))
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            page = given().get(address).asString();
        }
        return page;
    }
}
