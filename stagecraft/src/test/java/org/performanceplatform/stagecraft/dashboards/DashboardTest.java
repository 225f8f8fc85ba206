package org.performanceplatform.stagecraft.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.service;
import static org.performanceplatform.stagecraft.Api.unique;
import static org.performanceplatform.stagecraft.Api.with;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.stagecraft.People;
import org.performanceplatform.stagecraft.StagecraftTest;

@StagecraftTest
class DashboardTest {

    private static final String KPI =
            "{\"type\":\"kpi\",\"slug\":\"%s\",\"title\":\"M\",\"options\":{\"value-attribute\":\"cost\",\"format\":\"number\"}}";

    private String slug;

    @BeforeEach
    void choose_a_slug() {
        slug = unique("dash");
    }

    private static RequestSpecification editor() {
        return with(People.token("dashboard-editor"));
    }

    private Response create(RequestSpecification caller, String more) {
        return sending(caller, "{\"slug\":\"" + slug + "\",\"title\":\"A service\"" + more + "}")
                .post("/dashboard");
    }

    private Response put(RequestSpecification caller, String etag, String body) {
        return sending(caller, body).header("If-Match", etag).put("/dashboard/" + slug);
    }

    private static String modules(String... modules) {
        return ",\"modules\":[" + String.join(",", modules) + "]";
    }

    @Test
    void its_maker_owns_it_and_others_do_not_see_it() {
        create(editor(), "").then().statusCode(200).body("status", equalTo("unpublished"));

        editor().get("/dashboards")
                .then()
                .body("public-url", hasItem("http://website.example.org/performance/" + slug));
        with(People.token("data-owner")).get("/dashboard/" + slug).then().statusCode(404);
        anonymous().get("/dashboard/" + slug).then().statusCode(404);
    }

    @Test
    void what_was_got_can_be_sent_back_and_is_the_same() {
        String type = anonymous().get("/organisation/type?name=agency").path("[0].id");
        String organisation = sending(administrator(), "{\"type_id\":\"" + type + "\",\"name\":\"" + slug + "\"}")
                .post("/organisation/node")
                .path("id");
        Response made = create(
                administrator(),
                modules(
                                KPI.formatted("a"),
                                "{\"type\":\"section\",\"slug\":\"s\",\"title\":\"S\",\"modules\":["
                                        + KPI.formatted("b") + "]}")
                        + ",\"organisation\":\"" + organisation
                        + "\",\"links\":[{\"title\":\"Use it\",\"type\":\"transaction\",\"url\":\"https://example.org\"},"
                        + "{\"title\":\"Read\",\"type\":\"other\",\"url\":\"https://example.org/read\"}]");
        made.then().statusCode(200);
        Response got = administrator().get("/dashboard/" + slug);

        Response put = put(administrator(), got.header("ETag"), got.asString());

        put.then().statusCode(200);
        assertThat(put.asString()).isEqualTo(got.asString());
        assertThat(put.header("ETag")).isNotEqualTo(got.header("ETag"));
    }

    @Test
    void a_change_names_the_version_that_it_starts_from() {
        String body = "{\"slug\":\"" + slug + "\",\"title\":\"Changed\"}";
        String etag = create(editor(), "").header("ETag");

        sending(editor(), body).put("/dashboard/" + slug).then().statusCode(428);
        put(editor(), etag, body).then().statusCode(200);
        put(editor(), etag, body).then().statusCode(412);
    }

    @Test
    void of_fifty_editors_at_once_one_wins() throws Exception {
        String etag = create(editor(), "").header("ETag");
        String token = People.token("dashboard-editor");
        ExecutorService editors = Executors.newFixedThreadPool(50);
        List<Callable<Integer>> changes = IntStream.range(0, 50)
                .<Callable<Integer>>mapToObj(editor -> () -> put(
                                with(token),
                                etag,
                                "{\"slug\":\"" + slug + "\",\"title\":\"By " + editor + "\""
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
        editor().get("/dashboard/" + slug).then().body("modules", hasSize(1));
        editor().get("/dashboard/" + slug + "/versions").then().body("number", contains(2, 1));
    }

    @Test
    void modules_are_moved_swapped_and_removed() {
        Response made = create(
                editor(),
                modules(
                        KPI.formatted("a"),
                        "{\"type\":\"section\",\"slug\":\"s\",\"title\":\"S\",\"modules\":[" + KPI.formatted("b")
                                + "]}"));
        String a = made.path("modules[0].id");
        String b = made.path("modules[1].modules[0].id");
        String swapped = modules(
                KPI.formatted("b").replaceFirst("\\{", "{\"id\":\"" + a + "\","),
                KPI.formatted("a").replaceFirst("\\{", "{\"id\":\"" + b + "\","));

        put(editor(), made.header("ETag"), "{\"slug\":\"" + slug + "\",\"title\":\"T\"" + swapped + "}")
                .then()
                .statusCode(200)
                .body("modules.id", contains(a, b))
                .body("modules.slug", contains("b", "a"));
    }

    @Test
    void a_module_of_another_dashboard_stays_there() {
        Response made = create(editor(), modules(KPI.formatted("a")));
        String id = made.path("modules[0].id");
        slug = unique("thief");
        String etag = create(editor(), "").header("ETag");

        put(
                        editor(),
                        etag,
                        "{\"slug\":\"" + slug + "\",\"title\":\"T\""
                                + modules(KPI.formatted("a").replaceFirst("\\{", "{\"id\":\"" + id + "\","))
                                + "}")
                .then()
                .statusCode(400)
                .body("message", containsString("module with id " + id + " not found"));
    }

    @Test
    void options_that_break_the_schema_are_named_by_their_place() {
        Response refused = sending(
                        editor().header("Accept", "application/problem+json"),
                        "{\"slug\":\"" + slug + "\",\"title\":\"T\""
                                + modules(
                                        "{\"type\":\"section\",\"slug\":\"s\",\"title\":\"S\",\"modules\":["
                                                + "{\"type\":\"kpi\",\"slug\":\"m\",\"title\":\"M\",\"options\":{\"value-attribute\":3,\"format\":\"number\"}}]}")
                                + "}")
                .post("/dashboard");

        refused.then().statusCode(400).contentType("application/problem+json");
        assertThat(refused.asString()).contains("\"/modules/0/modules/0/options/value-attribute\"");
        administrator().get("/dashboard/" + slug).then().statusCode(404);
    }

    @Test
    void the_public_sees_what_is_published_and_nothing_else() {
        create(editor(), modules(KPI.formatted("a")));
        anonymous().get("/public/dashboards?slug=" + slug).then().statusCode(404);

        sending(administrator(), "{\"status\":\"published\"}")
                .post("/dashboard/" + slug + "/transition")
                .then()
                .statusCode(200);

        Response first = anonymous().get("/public/dashboards?slug=" + slug);
        first.then()
                .statusCode(200)
                .header("Cache-Control", "max-age=300")
                .header("Access-Control-Allow-Origin", "*")
                .body("published", equalTo(true))
                .body("modules[0].module-type", equalTo("kpi"))
                .body("modules[0].value-attribute", equalTo("cost"))
                .body("$", not(org.hamcrest.Matchers.hasKey("id")));
        Response second = anonymous().get("/public/dashboards?slug=" + slug);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        anonymous()
                .header("If-None-Match", first.header("ETag"))
                .get("/public/dashboards?slug=" + slug)
                .then()
                .statusCode(304);
        anonymous().get("/public/dashboards").then().body("items.slug", hasItem(slug));
        anonymous().get("/public/dashboards?slug=" + slug + "/a").then().body("page-type", equalTo("module"));
        anonymous().get("/public/dashboards?slug=" + slug + "/none").then().statusCode(404);

        sending(administrator(), "{\"status\":\"unpublished\"}").post("/dashboard/" + slug + "/transition");
        anonymous().get("/public/dashboards?slug=" + slug).then().statusCode(404);
        anonymous().get("/public/dashboards").then().body("items.slug", not(hasItem(slug)));
    }

    @Test
    void an_owner_asks_for_review_and_an_administrator_publishes() {
        create(editor(), "");
        String transition = "/dashboard/" + slug + "/transition";

        sending(editor(), "{\"status\":\"published\"}").post(transition).then().statusCode(403);
        sending(editor(), "{\"status\":\"in-review\",\"comment\":\"Please look\"}")
                .post(transition)
                .then()
                .statusCode(200)
                .body("status", equalTo("in-review"));
        sending(administrator(), "{\"status\":\"published\"}")
                .post(transition)
                .then()
                .statusCode(200);
        sending(editor(), "{\"status\":\"unpublished\"}")
                .post(transition)
                .then()
                .statusCode(403);
        sending(administrator(), "{\"status\":\"in-review\"}")
                .post(transition)
                .then()
                .statusCode(409);
        sending(editor(), "{\"status\":\"nonsense\"}").post(transition).then().statusCode(400);
        editor().delete("/dashboard/" + slug)
                .then()
                .statusCode(400)
                .body("message", equalTo("cannot delete published resource"));
        editor().get("/dashboard/" + slug + "/comments").then().body("text", contains("Please look"));
    }

    @Test
    void a_step_to_where_it_is_already_makes_no_version() {
        Response made = create(editor(), "");

        sending(administrator(), "{\"status\":\"unpublished\"}")
                .post("/dashboard/" + slug + "/transition")
                .then()
                .statusCode(200)
                .header("ETag", made.header("ETag"));

        editor().get("/dashboard/" + slug + "/versions").then().body("action", contains("create"));
    }

    @Test
    void any_version_can_be_restored() {
        Response made = create(editor(), modules(KPI.formatted("a"), KPI.formatted("b")));
        String a = made.path("modules[0].id");
        put(editor(), made.header("ETag"), "{\"slug\":\"" + slug + "\",\"title\":\"Emptied\",\"modules\":[]}")
                .then()
                .statusCode(200)
                .body("modules", empty());

        editor().get("/dashboard/" + slug + "/versions/2")
                .then()
                .statusCode(200)
                .body("who", equalTo(People.email("dashboard-editor")))
                .body("differences.find { it.pointer == '/title' }.before", equalTo("A service"))
                .body("differences.find { it.pointer == '/title' }.after", equalTo("Emptied"));
        editor().post("/dashboard/" + slug + "/versions/1/restore")
                .then()
                .statusCode(200)
                .body("title", equalTo("A service"))
                .body("modules.slug", contains("a", "b"))
                .body("modules[0].id", equalTo(a));
        editor().get("/dashboard/" + slug + "/versions").then().body("action", contains("restore", "update", "create"));
    }

    @Test
    void a_preview_shows_it_until_it_is_withdrawn() {
        create(editor(), modules(KPI.formatted("a")));
        Response made = editor().post("/dashboard/" + slug + "/previews");
        made.then().statusCode(201);
        String url = made.path("url");
        String secret = url.substring(url.lastIndexOf('/') + 1);

        anonymous()
                .get("/public/dashboards/preview/" + secret)
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", "noindex")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body("published", equalTo(false));
        anonymous()
                .get("/public/dashboards/preview/" + secret + "?slug=a")
                .then()
                .body("page-type", equalTo("module"));
        editor().get("/dashboard/" + slug + "/previews").then().body("[0].withdrawn_at", nullValue());

        String id = made.path("id");
        editor().delete("/dashboard/" + slug + "/previews/" + id).then().statusCode(200);
        anonymous().get("/public/dashboards/preview/" + secret).then().statusCode(404);
    }

    @Test
    void a_preview_opens_closed_data_sets_to_the_website_that_its_maker_may_see() throws Exception {
        String group = unique("closed");
        sending(administrator(), "{\"data_group\":\"" + group + "\",\"data_type\":\"volumes\",\"queryable\":false}")
                .post("/data-sets")
                .then()
                .statusCode(200);
        String module = "{\"type\":\"kpi\",\"slug\":\"a\",\"title\":\"M\",\"data_group\":\"" + group
                + "\",\"data_type\":\"volumes\",\"query_parameters\":{},"
                + "\"options\":{\"value-attribute\":\"cost\",\"format\":\"number\"}}";
        create(editor(), modules(module)).then().statusCode(200);
        String byAdministrator = preview(administrator());

        String token = service().get(byAdministrator).path("read-token");

        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims.get("aud").asText()).isEqualTo("backdrop-read");
        assertThat(claims.get("data_sets").toString()).isEqualTo("[\"" + group.replace('-', '_') + "_volumes\"]");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        anonymous().get(byAdministrator).then().body("$", not(hasKey("read-token")));
        service().get(preview(editor())).then().statusCode(200).body("$", not(hasKey("read-token")));
    }

    private String preview(RequestSpecification caller) {
        String url = caller.post("/dashboard/" + slug + "/previews").path("url");
        return "/public/dashboards/preview/" + url.substring(url.lastIndexOf('/') + 1);
    }

    @Test
    void a_module_type_of_ones_own_is_drawn_by_a_built_in_one() {
        String name = "own_" + unique("t").replaceAll("[^a-z]", "");
        sending(administrator(), "{\"name\":\"" + name + "\",\"schema\":{\"required\":[\"x\"]},\"drawn_by\":\"kpi\"}")
                .post("/module-type")
                .then()
                .statusCode(200)
                .body("drawn_by", equalTo("kpi"));
        create(
                        administrator(),
                        modules("{\"type\":\"" + name + "\",\"slug\":\"m\",\"title\":\"M\",\"options\":{\"x\":1}}")
                                + ",\"published\":true")
                .then()
                .statusCode(200);

        anonymous()
                .get("/public/dashboards?slug=" + slug)
                .then()
                .body("modules[0].module-type", equalTo(name))
                .body("modules[0].drawn-by", equalTo("kpi"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//elsewhere.example.org/path"})
    void links_lead_to_the_web_and_nowhere_else(String url) {
        create(editor(), ",\"links\":[{\"title\":\"x\",\"type\":\"other\",\"url\":\"" + url + "\"}]")
                .then()
                .statusCode(400)
                .body("message", containsString("Enter a valid URL."));
    }

    @Test
    void a_method_that_a_path_does_not_take_is_named_so() {
        create(editor(), "");

        editor().delete("/dashboard/" + slug + "/module")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
    }

    @Test
    void a_slash_at_the_end_of_the_public_path_is_redirected() {
        anonymous()
                .redirects()
                .follow(false)
                .get("/public/dashboards/?slug=x")
                .then()
                .statusCode(301)
                .header("Location", containsString("/public/dashboards?slug=x"));
    }
}
