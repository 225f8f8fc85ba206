package org.performanceplatform.stagecraft.datasets;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.service;
import static org.performanceplatform.stagecraft.Api.unique;
import static org.performanceplatform.stagecraft.Api.with;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.StagecraftTest;

@StagecraftTest
class DataSetTest {

    private String group;

    @BeforeEach
    void choose_a_group() {
        group = unique("licensing");
    }

    private ValidatableResponse post(String more) {
        return sending(
                        administrator(),
                        "{\"data_group\":\"" + group + "\",\"data_type\":\"weekly-volumes\"" + more + "}")
                .post("/data-sets")
                .then();
    }

    private String name() {
        return group.replace('-', '_') + "_weekly_volumes";
    }

    @Test
    void an_administrator_makes_a_data_set_with_its_group_and_type() {
        post("").statusCode(200)
                .body("name", equalTo(name()))
                .body("bearer_token", equalTo(""))
                .body("max_age_expected", equalTo(86400))
                .body("auto_ids", empty())
                .body("schema.definitions._timestamp.required", contains("_timestamp"));

        service().get("/data-groups?name=" + group).then().body("name", contains(group));
    }

    @Test
    void lists_and_numbers_are_taken_in_both_forms() {
        post(",\"auto_ids\":\" _timestamp , channel\",\"capped_size\":\"4096\",\"max_age_expected\":null")
                .statusCode(200)
                .body("auto_ids", contains("_timestamp", "channel"))
                .body("capped_size", equalTo(4096))
                .body("max_age_expected", nullValue());

        sending(
                        administrator(),
                        "{\"data_group\":\"" + group
                                + "\",\"data_type\":\"weekly-volumes\",\"auto_ids\":[\"channel\"],\"capped_size\":null}")
                .put("/data-sets/" + name())
                .then()
                .statusCode(200)
                .body("auto_ids", contains("channel"))
                .body("capped_size", nullValue());
    }

    @Test
    void an_administrator_says_which_fields_hold_counts_that_must_not_be_small() {
        post(",\"smallest_count\":5,\"smallest_count_fields\":[\"patients\",\"visits\"]")
                .statusCode(200)
                .body("smallest_count", equalTo(5))
                .body("smallest_count_fields", contains("patients", "visits"));
        service().get("/data-sets/" + name()).then().body("smallest_count_fields", contains("patients", "visits"));
    }

    @Test
    void what_readers_are_told_of_it_is_kept_as_it_was_said() {
        post(",\"title\":\"Licences\",\"organisation\":\"Licence Office\",\"licence\":\"CC BY 4.0\"")
                .statusCode(200)
                .body("title", equalTo("Licences"))
                .body("organisation", equalTo("Licence Office"))
                .body("licence", equalTo("CC BY 4.0"));
        service().get("/data-sets/" + name()).then().body("title", equalTo("Licences"));
    }

    @Test
    void the_same_group_and_type_are_taken_once() {
        post("").statusCode(200);

        post("").statusCode(409)
                .body("message", containsString("Data set with this Data group and Data type already exists."));
    }

    @Test
    void two_pairs_that_would_have_one_name_are_refused() {
        post("").statusCode(200);

        sending(administrator(), "{\"data_group\":\"" + group + "-weekly\",\"data_type\":\"volumes\"}")
                .post("/data-sets")
                .then()
                .statusCode(409)
                .body("message", containsString("Data set with this Name already exists."));
    }

    @Test
    void what_is_wrong_is_said_of_the_field() {
        post(",\"name\":\"mine\"").statusCode(400).body("message", containsString("'name' was unexpected"));
        post(",\"bearer_token\":\"secret-of-mine\"")
                .statusCode(400)
                .body("message", containsString("'bearer_token' was unexpected"));
        post(",\"realtime\":\"yes\"").statusCode(400).body("message", containsString("realtime"));
        post(",\"capped_size\":-1").statusCode(400).body("message", containsString("capped_size"));
        post(",\"capped_size\":\"many\"").statusCode(400).body("message", containsString("capped_size"));
        post(",\"max_age_expected\":[]").statusCode(400).body("message", containsString("max_age_expected"));
        sending(administrator(), "{\"data_group\":\"x\"}")
                .post("/data-sets")
                .then()
                .statusCode(400)
                .body("message", equalTo("options failed validation: 'data_type' is a required property"));
        sending(administrator(), "{").post("/data-sets").then().statusCode(400);
        sending(administrator(), "[]").post("/data-sets").then().statusCode(400);
        sending(administrator(), "").post("/data-sets").then().statusCode(400);
        administrator()
                .contentType("text/plain")
                .body("x")
                .post("/data-sets")
                .then()
                .statusCode(415);
    }

    @Test
    void its_group_and_type_never_change() {
        post("").statusCode(200);

        sending(administrator(), "{\"data_group\":\"" + group + "\",\"data_type\":\"daily-volumes\"}")
                .put("/data-sets/" + name())
                .then()
                .statusCode(400)
                .body("message", containsString("name cannot be modified"));
    }

    @Test
    void it_is_found_by_group_and_type_in_either_spelling() {
        post("").statusCode(200);

        service()
                .get("/data-sets?data-group=" + group + "&data-type=weekly-volumes")
                .then()
                .body("name", contains(name()));
        service().get("/data-sets?data_group=" + group).then().body("name", contains(name()));
        service()
                .get("/data-sets?data-group=" + group + "&data-type=none")
                .then()
                .statusCode(200)
                .body("$", empty());
        service().get("/data-sets/" + name()).then().statusCode(200).body("data_type", equalTo("weekly-volumes"));
        service().get("/data-sets/none").then().statusCode(404).body("message", equalTo("model not found"));
    }

    @Test
    void its_schema_holds_its_type_and_references_still_lead_somewhere() {
        sending(
                        administrator(),
                        "{\"name\":\"" + group
                                + "\",\"schema\":{\"properties\":{\"count\":{\"$ref\":\"#/definitions/whole\"}},"
                                + "\"definitions\":{\"whole\":{\"type\":\"integer\"}}}}")
                .post("/data-types")
                .then()
                .statusCode(201);

        sending(administrator(), "{\"data_group\":\"" + group + "\",\"data_type\":\"" + group + "\"}")
                .post("/data-sets")
                .then()
                .statusCode(200)
                .body("schema.allOf[1].$ref", equalTo("#/definitions/" + group))
                .body(
                        "schema.definitions.'" + group + "'.properties.count.$ref",
                        equalTo("#/definitions/" + group + "/definitions/whole"));
    }

    @Test
    void a_type_takes_only_what_is_a_schema() {
        sending(administrator(), "{\"name\":\"" + group + "\",\"schema\":{\"type\":\"nonsense\"}}")
                .post("/data-types")
                .then()
                .statusCode(400)
                .body("message", containsString("schema is invalid"));
    }

    @Test
    void without_a_token_it_is_refused_and_with_a_wrong_one_too() {
        anonymous().get("/data-sets").then().statusCode(403);
        with("not.a.token")
                .get("/data-sets")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"));
    }

    @Test
    void a_published_one_is_not_deleted() {
        post(",\"published\":true").statusCode(200);

        administrator()
                .delete("/data-sets/" + name())
                .then()
                .statusCode(400)
                .body("message", equalTo("cannot delete published resource"));
    }

    @Test
    void where_the_records_cannot_be_deleted_the_data_set_stays() {
        post("").statusCode(200);

        administrator().delete("/data-sets/" + name()).then().statusCode(503).header("Retry-After", "30");

        service().get("/data-sets/" + name()).then().statusCode(200);
    }

    @Test
    void an_empty_filter_finds_nothing() {
        administrator().get("/data-sets?data-group=").then().statusCode(200).body("$", org.hamcrest.Matchers.empty());
    }
}
