package org.performanceplatform.stagecraft.collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.service;
import static org.performanceplatform.stagecraft.Api.unique;
import static org.performanceplatform.stagecraft.Api.with;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.People;
import org.performanceplatform.stagecraft.StagecraftTest;

@StagecraftTest
class CollectorTest {

    private String name;
    private String provider;
    private String type;
    private String source;

    private static RequestSpecification owner() {
        return with(People.token("data-owner"));
    }

    private static String id(RequestSpecification caller, String path, String body) {
        return sending(caller, body).post(path).then().statusCode(200).extract().path("id");
    }

    @BeforeEach
    void make_a_provider_a_type_and_an_owners_source() {
        name = unique("web-figures");
        provider = id(administrator(), "/provider", "{\"slug\":\"" + name + "\",\"name\":\"" + name + "\"}");
        type = id(
                administrator(),
                "/collector-type",
                "{\"slug\":\"" + name + "\",\"name\":\"Visits " + name + "\",\"provider_id\":\"" + provider
                        + "\",\"entry_point\":\"collect." + name.replace('-', '_')
                        + "\",\"query_schema\":{\"type\":\"object\",\"required\":[\"metrics\"]}}");
        source = id(
                owner(),
                "/data-source",
                "{\"slug\":\"" + name + "\",\"name\":\"" + name + "\",\"provider_id\":\"" + provider + "\"}");
        sending(administrator(), "{\"name\":\"visits\",\"schema\":{\"type\":\"object\"}}")
                .post("/data-types");
        sending(administrator(), "{\"data_group\":\"" + name + "\",\"data_type\":\"visits\"}")
                .post("/data-sets")
                .then()
                .statusCode(200);
        sending(administrator(), "[{\"email\":\"" + People.email("data-owner") + "\"}]")
                .put("/data-sets/" + name.replace('-', '_') + "_visits/users")
                .then()
                .statusCode(200);
    }

    private Response create(RequestSpecification caller, String query) {
        return sending(caller, body(query)).post("/collector");
    }

    private String body(String query) {
        return "{\"slug\":\"" + name + "\",\"type_id\":\"" + type + "\",\"data_source_id\":\"" + source
                + "\",\"data_set\":{\"data_group\":\"" + name + "\",\"data_type\":\"visits\"},\"query\":" + query + "}";
    }

    @Test
    void a_collecting_program_reads_all_that_it_needs_by_slug() {
        create(owner(), "{\"metrics\":[\"visits\"]}").then().statusCode(200);

        service()
                .get("/collector/" + name)
                .then()
                .statusCode(200)
                .body("name", equalTo("Visits " + name + " " + name + " visits"))
                .body("query.metrics", contains("visits"))
                .body("entry_point", equalTo("collect." + name.replace('-', '_')))
                .body("provider.slug", equalTo(name))
                .body("data_set.data_type", equalTo("visits"))
                .body("data_set.bearer_token", equalTo(""));
    }

    @Test
    void others_do_not_see_it_and_nobody_does_without_a_token() {
        create(administrator(), "{\"metrics\":[]}").then().statusCode(200);

        owner().get("/collector/" + name).then().statusCode(404);
        owner().get("/collector").then().body("slug", not(hasItem(name)));
        anonymous().get("/collector/" + name).then().statusCode(403);
    }

    @Test
    void a_query_that_breaks_its_types_schema_is_refused() {
        create(owner(), "{}").then().statusCode(400).body("message", containsString("query is invalid"));
    }

    @Test
    void type_and_source_are_of_one_provider() {
        String other = unique("other");
        String otherProvider =
                id(administrator(), "/provider", "{\"slug\":\"" + other + "\",\"name\":\"" + other + "\"}");
        source = id(
                administrator(),
                "/data-source",
                "{\"slug\":\"" + other + "\",\"name\":\"" + other + "\",\"provider_id\":\"" + otherProvider + "\"}");

        create(administrator(), "{\"metrics\":[]}")
                .then()
                .statusCode(400)
                .body("message", containsString("have different providers"));
    }

    @Test
    void it_can_be_changed_but_not_doubled_or_deleted() {
        create(owner(), "{\"metrics\":[]}").then().statusCode(200);

        create(owner(), "{\"metrics\":[]}").then().statusCode(409);
        sending(owner(), body("{\"metrics\":[\"users\"]}"))
                .put("/collector/" + name)
                .then()
                .statusCode(200)
                .body("query.metrics", contains("users"));
        Response deleted = owner().delete("/collector/" + name);
        assertThat(deleted.statusCode()).isEqualTo(405);
    }

    @Test
    void credentials_are_not_taken() {
        sending(
                        administrator(),
                        "{\"slug\":\"x\",\"name\":\"x\",\"provider_id\":\"" + provider + "\",\"credentials\":{}}")
                .post("/data-source")
                .then()
                .statusCode(400)
                .body("message", containsString("credentials"));
    }
}
