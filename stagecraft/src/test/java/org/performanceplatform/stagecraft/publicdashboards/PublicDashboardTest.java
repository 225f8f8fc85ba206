package org.performanceplatform.stagecraft.publicdashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.DraftDashboard.KPI;
import static org.performanceplatform.stagecraft.DraftDashboard.editor;
import static org.performanceplatform.stagecraft.DraftDashboard.modules;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.DraftDashboard;
import org.performanceplatform.stagecraft.StagecraftTest;

/** A dashboard as the public sees it. */
@StagecraftTest
class PublicDashboardTest {

    private final DraftDashboard dashboard = new DraftDashboard();

    @Test
    void the_public_sees_what_is_published_and_nothing_else() {
        dashboard.create(editor(), modules(KPI.formatted("a")));
        anonymous().get("/public/dashboards?slug=" + dashboard.slug).then().statusCode(404);

        sending(administrator(), "{\"status\":\"published\"}")
                .post(dashboard.path() + "/transition")
                .then()
                .statusCode(200);

        Response first = anonymous().get("/public/dashboards?slug=" + dashboard.slug);
        first.then()
                .statusCode(200)
                .header("Cache-Control", "max-age=300")
                .header("Access-Control-Allow-Origin", "*")
                .body("published", equalTo(true))
                .body("modules[0].module-type", equalTo("kpi"))
                .body("modules[0].value-attribute", equalTo("cost"))
                .body("$", not(hasKey("id")));
        Response second = anonymous().get("/public/dashboards?slug=" + dashboard.slug);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        anonymous()
                .header("If-None-Match", first.header("ETag"))
                .get("/public/dashboards?slug=" + dashboard.slug)
                .then()
                .statusCode(304);
        anonymous().get("/public/dashboards").then().body("items.slug", hasItem(dashboard.slug));
        anonymous()
                .get("/public/dashboards?slug=" + dashboard.slug + "/a")
                .then()
                .body("page-type", equalTo("module"));
        anonymous()
                .get("/public/dashboards?slug=" + dashboard.slug + "/none")
                .then()
                .statusCode(404);

        sending(administrator(), "{\"status\":\"unpublished\"}").post(dashboard.path() + "/transition");
        anonymous().get("/public/dashboards?slug=" + dashboard.slug).then().statusCode(404);
        anonymous().get("/public/dashboards").then().body("items.slug", not(hasItem(dashboard.slug)));
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
