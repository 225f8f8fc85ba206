package org.performanceplatform.stagecraft.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.with;
import static org.performanceplatform.stagecraft.DraftDashboard.KPI;
import static org.performanceplatform.stagecraft.DraftDashboard.editor;
import static org.performanceplatform.stagecraft.DraftDashboard.modules;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.stagecraft.DraftDashboard;
import org.performanceplatform.stagecraft.People;
import org.performanceplatform.stagecraft.StagecraftTest;

/** A dashboard as those who make it make, change and see it. */
@StagecraftTest
class DashboardTest {

    private final DraftDashboard dashboard = new DraftDashboard();

    @Test
    void its_maker_owns_it_and_others_do_not_see_it() {
        dashboard.create(editor(), "").then().statusCode(200).body("status", equalTo("unpublished"));

        editor().get("/dashboards")
                .then()
                .body("public-url", hasItem("http://website.example.org/performance/" + dashboard.slug));
        with(People.token("data-owner")).get(dashboard.path()).then().statusCode(404);
        anonymous().get(dashboard.path()).then().statusCode(404);
    }

    @Test
    void what_was_got_can_be_sent_back_and_is_the_same() {
        String type = anonymous().get("/organisation/type?name=agency").path("[0].id");
        String organisation = sending(
                        administrator(), "{\"type_id\":\"" + type + "\",\"name\":\"" + dashboard.slug + "\"}")
                .post("/organisation/node")
                .path("id");
        Response made = dashboard.create(
                administrator(),
                modules(
                                KPI.formatted("a"),
                                "{\"type\":\"section\",\"slug\":\"s\",\"title\":\"S\",\"modules\":["
                                        + KPI.formatted("b") + "]}")
                        + ",\"organisation\":\"" + organisation
                        + "\",\"links\":[{\"title\":\"Use it\",\"type\":\"transaction\",\"url\":\"https://example.org\"},"
                        + "{\"title\":\"Read\",\"type\":\"other\",\"url\":\"https://example.org/read\"}]");
        made.then().statusCode(200);
        Response got = administrator().get(dashboard.path());

        Response put = dashboard.put(administrator(), got.header("ETag"), got.asString());

        put.then().statusCode(200);
        assertThat(put.asString()).isEqualTo(got.asString());
        assertThat(put.header("ETag")).isNotEqualTo(got.header("ETag"));
    }

    @Test
    void a_change_names_the_version_that_it_starts_from() {
        String body = "{\"slug\":\"" + dashboard.slug + "\",\"title\":\"Changed\"}";
        String etag = dashboard.create(editor(), "").header("ETag");

        sending(editor(), body).put(dashboard.path()).then().statusCode(428);
        dashboard.put(editor(), etag, body).then().statusCode(200);
        dashboard.put(editor(), etag, body).then().statusCode(412);
    }

    @Test
    void of_fifty_editors_at_once_one_wins() throws Exception {
        String etag = dashboard.create(editor(), "").header("ETag");
        String token = People.token("dashboard-editor");
        ExecutorService editors = Executors.newFixedThreadPool(50);
        List<Callable<Integer>> changes = IntStream.range(0, 50)
                .<Callable<Integer>>mapToObj(editor -> () -> dashboard
                        .put(
                                with(token),
                                etag,
                                "{\"slug\":\"" + dashboard.slug + "\",\"title\":\"By " + editor + "\""
                                        + modules(KPI.formatted("m" + editor)) + "}")
                        .statusCode())
                .toList();

        List<Future<Integer>> answers = editors.invokeAll(changes);

        editors.shutdown();
        int won = 0;
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(200, 412, 409);
            won += answer.get() == 200 ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
        editor().get(dashboard.path()).then().body("modules", hasSize(1));
        editor().get(dashboard.path() + "/versions").then().body("number", contains(2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//elsewhere.example.org/path"})
    void links_lead_to_the_web_and_nowhere_else(String url) {
        dashboard
                .create(editor(), ",\"links\":[{\"title\":\"x\",\"type\":\"other\",\"url\":\"" + url + "\"}]")
                .then()
                .statusCode(400)
                .body("message", containsString("Enter a valid URL."));
    }

    @Test
    void a_method_that_a_path_does_not_take_is_named_so() {
        dashboard.create(editor(), "");

        editor().delete(dashboard.path() + "/module")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
    }
}
