package org.performanceplatform.stagecraft.workflow;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.DraftDashboard.editor;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.DraftDashboard;
import org.performanceplatform.stagecraft.StagecraftTest;

/** The steps of a dashboard from a draft to what the public sees. */
@StagecraftTest
class WorkflowTest {

    private final DraftDashboard dashboard = new DraftDashboard();

    @Test
    void an_owner_asks_for_review_and_an_administrator_publishes() {
        dashboard.create(editor(), "");
        String transition = dashboard.path() + "/transition";

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
        editor().delete(dashboard.path())
                .then()
                .statusCode(400)
                .body("message", equalTo("cannot delete published resource"));
        editor().get(dashboard.path() + "/comments").then().body("text", contains("Please look"));
    }

    @Test
    void a_step_to_where_it_is_already_makes_no_version() {
        Response made = dashboard.create(editor(), "");

        sending(administrator(), "{\"status\":\"unpublished\"}")
                .post(dashboard.path() + "/transition")
                .then()
                .statusCode(200)
                .header("ETag", made.header("ETag"));

        editor().get(dashboard.path() + "/versions").then().body("action", contains("create"));
    }
}
