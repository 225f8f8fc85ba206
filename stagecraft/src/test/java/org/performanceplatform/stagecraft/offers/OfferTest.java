package org.performanceplatform.stagecraft.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.unique;
import static org.performanceplatform.stagecraft.Api.with;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.People;
import org.performanceplatform.stagecraft.StagecraftTest;

/** Module types that suit some kinds of service, and what the owners of such services make of them. */
@StagecraftTest
class OfferTest {

    private String type;
    private String slug;

    private static RequestSpecification editor() {
        return with(People.token("dashboard-editor"));
    }

    @BeforeEach
    void add_a_type_for_agencies_and_a_dashboard_of_one() {
        slug = unique("agency");
        type = "t_" + letters(slug);
        sending(administrator(), "{\"name\":\"" + type + "\",\"schema\":{\"type\":\"object\"},\"suits\":[\"agency\"]}")
                .post("/module-type")
                .then()
                .statusCode(200);
        dashboard(slug, "agency").then().statusCode(200);
    }

    private static Response dashboard(String slug, String dashboardType) {
        return sending(
                        editor(),
                        "{\"slug\":\"" + slug + "\",\"title\":\"A service\",\"dashboard_type\":\"" + dashboardType
                                + "\"}")
                .post("/dashboard");
    }

    private Response decide(String decision) {
        return sending(editor(), "{\"decision\":\"" + decision + "\"}")
                .put("/dashboard/" + slug + "/module-types/" + type);
    }

    private static List<String> newTo(RequestSpecification caller, String slug) {
        return caller.get("/module-type-offers")
                .path("findAll { it.dashboard.slug == '" + slug + "' }.module_type.name");
    }

    @Test
    void a_new_type_is_shown_to_the_owners_of_the_dashboards_that_it_suits() {
        String other = unique("content");
        dashboard(other, "content");

        assertThat(newTo(editor(), slug)).contains(type);
        assertThat(newTo(editor(), other)).doesNotContain(type);
        editor().get("/dashboard/" + other + "/module-types").then().body("module_type.name", not(hasItem(type)));
        with(People.token("data-owner"))
                .get("/dashboard/" + slug + "/module-types")
                .then()
                .statusCode(403);
    }

    @Test
    void what_is_adopted_or_declined_is_new_no_more_until_the_decision_is_taken_back() {
        decide("declined")
                .then()
                .statusCode(200)
                .body("standing", equalTo("declined"))
                .body("decided_by", equalTo(People.email("dashboard-editor")));
        assertThat(newTo(editor(), slug)).doesNotContain(type);

        decide("adopted").then().statusCode(200).body("standing", equalTo("adopted"));
        editor().delete("/dashboard/" + slug + "/module-types/" + type)
                .then()
                .statusCode(200)
                .body("standing", equalTo("new"))
                .body("decided_by", nullValue());

        assertThat(newTo(editor(), slug)).contains(type);
        administrator()
                .get("/audit?kind=module-type-decision&item=" + slug + "/" + type)
                .then()
                .body("entries.action", contains("reconsider", "adopt", "decline"));
    }

    @Test
    void a_type_that_is_used_counts_as_adopted() {
        sending(editor(), "{\"type\":\"" + type + "\",\"slug\":\"m\",\"title\":\"M\",\"order\":1,\"options\":{}}")
                .post("/dashboard/" + slug + "/module")
                .then()
                .statusCode(200);

        assertThat(newTo(editor(), slug)).doesNotContain(type);
        decide("declined").then().statusCode(409).body("message", containsString("remove it"));
    }

    @Test
    void the_built_in_types_are_everyones_and_nothing_is_to_be_decided() {
        editor().get("/dashboard/" + slug + "/module-types")
                .then()
                .body("find { it.module_type.name == 'table' }.standing", equalTo("given"));
        sending(editor(), "{\"decision\":\"declined\"}")
                .put("/dashboard/" + slug + "/module-types/table")
                .then()
                .statusCode(409);
        sending(editor(), "{\"decision\":\"declined\"}")
                .put("/dashboard/" + slug + "/module-types/no_such_type")
                .then()
                .statusCode(404);
        decide("perhaps").then().statusCode(400).body("message", containsString("adopted or declined"));
    }

    @Test
    void a_type_can_only_suit_kinds_of_dashboard_that_there_are() {
        sending(
                        administrator(),
                        "{\"name\":\"" + type + "_x\",\"schema\":{\"type\":\"object\"},\"suits\":[\"anything\"]}")
                .post("/module-type")
                .then()
                .statusCode(400)
                .body("message", containsString("suits"));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars().skip(text.length() - 8L).forEach(character -> letters.append((char) ('a' + character % 26)));
        return letters.toString();
    }
}
