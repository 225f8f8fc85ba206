package org.performanceplatform.stagecraft.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.unique;
import static org.performanceplatform.stagecraft.DraftDashboard.KPI;
import static org.performanceplatform.stagecraft.DraftDashboard.editor;
import static org.performanceplatform.stagecraft.DraftDashboard.modules;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.DraftDashboard;
import org.performanceplatform.stagecraft.StagecraftTest;

/** Modules, which are made and changed with their dashboard. */
@StagecraftTest
class ModulesOfADashboardTest {

    private final DraftDashboard dashboard = new DraftDashboard();

    @Test
    void modules_are_moved_swapped_and_removed() {
        Response made = dashboard.create(
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

        dashboard
                .put(
                        editor(),
                        made.header("ETag"),
                        "{\"slug\":\"" + dashboard.slug + "\",\"title\":\"T\"" + swapped + "}")
                .then()
                .statusCode(200)
                .body("modules.id", contains(a, b))
                .body("modules.slug", contains("b", "a"));
    }

    @Test
    void a_module_of_another_dashboard_stays_there() {
        Response made = dashboard.create(editor(), modules(KPI.formatted("a")));
        String id = made.path("modules[0].id");
        DraftDashboard thief = new DraftDashboard();
        String etag = thief.create(editor(), "").header("ETag");

        thief.put(
                        editor(),
                        etag,
                        "{\"slug\":\"" + thief.slug + "\",\"title\":\"T\""
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
                        "{\"slug\":\"" + dashboard.slug + "\",\"title\":\"T\""
                                + modules(
                                        "{\"type\":\"section\",\"slug\":\"s\",\"title\":\"S\",\"modules\":["
                                                + "{\"type\":\"kpi\",\"slug\":\"m\",\"title\":\"M\",\"options\":{\"value-attribute\":3,\"format\":\"number\"}}]}")
                                + "}")
                .post("/dashboard");

        refused.then().statusCode(400).contentType("application/problem+json");
        assertThat(refused.asString()).contains("\"/modules/0/modules/0/options/value-attribute\"");
        administrator().get(dashboard.path()).then().statusCode(404);
    }

    @Test
    void a_module_type_of_ones_own_is_drawn_by_a_built_in_one() {
        String name = "own_" + unique("t").replaceAll("[^a-z]", "");
        sending(administrator(), "{\"name\":\"" + name + "\",\"schema\":{\"required\":[\"x\"]},\"drawn_by\":\"kpi\"}")
                .post("/module-type")
                .then()
                .statusCode(200)
                .body("drawn_by", equalTo("kpi"));
        dashboard
                .create(
                        administrator(),
                        modules("{\"type\":\"" + name + "\",\"slug\":\"m\",\"title\":\"M\",\"options\":{\"x\":1}}")
                                + ",\"published\":true")
                .then()
                .statusCode(200);

        anonymous()
                .get("/public/dashboards?slug=" + dashboard.slug)
                .then()
                .body("modules[0].module-type", equalTo(name))
                .body("modules[0].drawn-by", equalTo("kpi"));
    }
}
