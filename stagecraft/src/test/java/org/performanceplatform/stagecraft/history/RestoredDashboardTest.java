package org.performanceplatform.stagecraft.history;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.performanceplatform.stagecraft.DraftDashboard.KPI;
import static org.performanceplatform.stagecraft.DraftDashboard.editor;
import static org.performanceplatform.stagecraft.DraftDashboard.modules;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.DraftDashboard;
import org.performanceplatform.stagecraft.People;
import org.performanceplatform.stagecraft.StagecraftTest;

/** Earlier versions of a dashboard. */
@StagecraftTest
class RestoredDashboardTest {

    private final DraftDashboard dashboard = new DraftDashboard();

    @Test
    void any_version_can_be_restored() {
        Response made = dashboard.create(editor(), modules(KPI.formatted("a"), KPI.formatted("b")));
        String a = made.path("modules[0].id");
        dashboard
                .put(
                        editor(),
                        made.header("ETag"),
                        "{\"slug\":\"" + dashboard.slug + "\",\"title\":\"Emptied\",\"modules\":[]}")
                .then()
                .statusCode(200)
                .body("modules", empty());

        editor().get(dashboard.path() + "/versions/2")
                .then()
                .statusCode(200)
                .body("who", equalTo(People.email("dashboard-editor")))
                .body("differences.find { it.pointer == '/title' }.before", equalTo("A service"))
                .body("differences.find { it.pointer == '/title' }.after", equalTo("Emptied"));
        editor().post(dashboard.path() + "/versions/1/restore")
                .then()
                .statusCode(200)
                .body("title", equalTo("A service"))
                .body("modules.slug", contains("a", "b"))
                .body("modules[0].id", equalTo(a));
        editor().get(dashboard.path() + "/versions").then().body("action", contains("restore", "update", "create"));
    }
}
