package org.performanceplatform.stagecraft.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.performanceplatform.stagecraft.Api.administrator;
import static org.performanceplatform.stagecraft.Api.anonymous;
import static org.performanceplatform.stagecraft.Api.sending;
import static org.performanceplatform.stagecraft.Api.service;
import static org.performanceplatform.stagecraft.Api.unique;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.CountedStatements;
import org.performanceplatform.stagecraft.StagecraftTest;

@StagecraftTest
class FilesTest {

    private static final String FOLDER = """
            {"organisations": [
               {"slug": "NAME-agency", "name": "Agency", "type": "agency", "parent": "NAME-department"},
               {"slug": "NAME-department", "name": "Department", "type": "department", "abbreviation": "D"}],
             "data_types": [{"name": "NAME-figures"}],
             "data_sets": [{"data_group": "NAME", "data_type": "NAME-figures", "max_age_expected": null, "auto_ids": ["a", "b"],
               "owners": ["owner.of.NAME@example.org"]}],
             "module_types": [{"name": "LETTERS", "drawn_by": "table", "schema": {"type": "object"}}],
             "dashboards": [{"slug": "NAME", "title": "A title", "status": "published", "organisation": "NAME-agency",
               "links": [{"title": "It", "type": "transaction", "url": "https://example.org"}],
               "modules": [
                 {"type": "section", "slug": "all", "title": "All", "modules": [
                   {"type": "LETTERS", "slug": "own", "title": "Own", "options": {"any": 1.50}}]},
                 {"type": "kpi", "slug": "cost", "title": "Cost", "data_group": "NAME", "data_type": "NAME-figures",
                  "query_parameters": {"group_by": "channel"}, "options": {"value-attribute": "cost", "format": "number"}}]}]}
            """;

    private String name;
    private String folder;

    @BeforeEach
    void choose_a_name() {
        name = unique("files");
        folder = named(FOLDER);
    }

    private String named(String text) {
        StringBuilder letters = new StringBuilder("own_");
        name.chars().skip("files-".length()).forEach(digit -> letters.append((char) ('a' + digit % 26)));
        return text.replace("NAME", name).replace("LETTERS", letters);
    }

    private static ValidatableResponse trial(String files) {
        return sending(administrator(), files)
                .post("/configuration/files?dry_run=true")
                .then();
    }

    private static ValidatableResponse apply(String files, String ifMatch) {
        return sending(administrator(), files)
                .header("If-Match", ifMatch)
                .post("/configuration/files")
                .then();
    }

    @Test
    void a_trial_run_says_what_would_change_and_changes_nothing() {
        String version = trial(folder)
                .statusCode(200)
                .body("dry_run", equalTo(true))
                .body("unchanged", equalTo(0))
                .body(
                        "changes.kind",
                        contains(
                                "organisation",
                                "organisation",
                                "data-type",
                                "data-group",
                                "data-set",
                                "module-type",
                                "dashboard"))
                .extract()
                .header("ETag");

        administrator().get("/dashboard/" + name).then().statusCode(404);
        service().get("/data-groups/" + name).then().statusCode(404);
        trial(folder).header("ETag", equalTo(version));
    }

    @Test
    void what_was_applied_is_there_and_a_second_time_changes_nothing() {
        apply(folder, trial(folder).extract().header("ETag")).statusCode(200).body("changes", hasSize(7));

        administrator()
                .get("/dashboard/" + name)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("published", equalTo(true))
                .body("organisation.name", equalTo("Agency"))
                .body("modules.slug", contains("all", "cost"))
                .body("modules[0].modules[0].slug", equalTo("own"))
                .body("modules[1].query_parameters.group_by", contains("channel"));
        service()
                .get("/data-sets?data_group=" + name)
                .then()
                .body("[0].max_age_expected", nullValue())
                .body("[0].auto_ids", contains("a", "b"));
        apply(folder, "*").statusCode(200).body("changes", empty()).body("unchanged", equalTo(6));
        administrator().get("/dashboard/" + name).then().header("ETag", equalTo("\"1\""));
        administrator().get("/audit?kind=dashboard&item=" + name).then().body("entries", hasSize(1));
    }

    @Test
    void dashboards_that_are_there_take_no_statements_of_their_own_however_their_organisation_is_named() {
        apply(folder, "*").statusCode(200);
        String one = dashboardsOf("\"NAME-agency\"", 1);
        String many = dashboardsOf("{\"slug\": \"NAME-agency\", \"type\": \"agency\", \"name\": \"Agency\"}", 5);
        apply(many, "*").statusCode(200).body("changes", hasSize(5));

        List<String> ofOne = CountedStatements.of(() -> apply(one, "*").body("changes", empty()));
        List<String> ofMany = CountedStatements.of(() -> apply(many, "*").body("changes", empty()));

        assertThat(ofMany).hasSameSizeAs(ofOne);
    }

    private String dashboardsOf(String organisation, int count) {
        return named(IntStream.range(0, count)
                .mapToObj(number ->
                        "{\"slug\": \"NAME-" + number + "\", \"title\": \"A title\", \"organisation\": " + organisation
                                + ", \"modules\": [{\"type\": \"section\", \"slug\": \"all\", \"title\": \"All\"}]}")
                .collect(Collectors.joining(",", "{\"dashboards\": [", "]}")));
    }

    /** As when an application is begun again while stagecraft is still at what was begun before. */
    @Test
    void what_is_applied_twice_at_once_is_made_by_one_and_found_by_the_other() {
        apply(folder, "*").statusCode(200);
        String many = dashboardsOf("\"NAME-agency\"", 20);

        List<Integer> changes = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> apply(many, "*").statusCode(200).extract().<Integer>path("changes.size()")))
                .limit(2)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(changes).containsExactlyInAnyOrder(0, 20);
    }

    @Test
    void everything_there_is_can_be_applied_and_changes_nothing() {
        apply(folder, "*").statusCode(200);

        String all = administrator()
                .get("/configuration/files")
                .then()
                .statusCode(200)
                .body("organisations.slug", hasItems(name + "-agency", name + "-department"))
                .body("dashboards.find { it.slug == '" + name + "' }.organisation", equalTo(name + "-agency"))
                .body(
                        "data_sets.find { it.data_group == '" + name + "' }.owners",
                        contains("owner.of." + name + "@example.org"))
                .extract()
                .asString();

        trial(all).statusCode(200).body("changes", empty());
    }

    @Test
    void a_change_is_said_field_by_field_and_keeps_what_modules_are() {
        apply(folder, "*").statusCode(200);
        String cost = administrator().get("/dashboard/" + name).path("modules[1].id");

        apply(
                        folder.replace("A title", "Another")
                                .replace("\"Cost\"", "\"Costs\"")
                                .replace("1.50", "2")
                                .replace("\"abbreviation\": \"D\"", "\"abbreviation\": \"Dep\""),
                        "*")
                .statusCode(200)
                .body("changes.kind", contains("organisation", "dashboard"))
                .body("changes[0].fields.field", contains("abbreviation"))
                .body("changes[1].action", equalTo("update"))
                .body(
                        "changes[1].fields.field",
                        contains("title", "modules[all].modules[own].options.any", "modules[cost].title"))
                .body("changes[1].fields.before", contains("A title", 1.5f, "Cost"))
                .body("changes[1].fields.after", contains("Another", 2, "Costs"));

        administrator()
                .get("/dashboard/" + name)
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("modules[1].id", equalTo(cost));
    }

    @Test
    void every_fault_is_named_with_its_place_and_nothing_is_written() {
        String faulty = folder.replace("\"agency\"", "\"agncy\"")
                .replace("\"title\": \"A title\"", "\"titel\": \"A title\", \"improve_dashboard_message\": \"yes\"")
                .replace("\"format\": \"number\"", "\"format\": \"nonsense\"")
                .replace("\"slug\": \"own\"", "\"slug\": \"Own!\"")
                .replace("owner.of.", "owner of ")
                .replace("\"data_types\"", "\"data_kinds\"");

        sending(administrator(), faulty)
                .accept("application/problem+json")
                .header("If-Match", "*")
                .post("/configuration/files")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/data_kinds",
                                "/dashboards/0/titel",
                                "/dashboards/0/title",
                                "/dashboards/0/improve_dashboard_message",
                                "/dashboards/0/modules/0/modules/0/slug",
                                "/organisations/0/type",
                                "/data_sets/0/data_type"));
        administrator()
                .get("/configuration/files")
                .then()
                .body("organisations.slug", not(hasItem(name + "-department")));
    }

    @Test
    void a_circle_of_organisations_is_refused() {
        String circle = folder.replace("\"abbreviation\": \"D\"", "\"parent\": \"" + name + "-agency\"");

        trial(circle)
                .statusCode(422)
                .body(
                        "message",
                        equalTo("2 things are wrong with it, and nothing was changed;"
                                + " the first: /organisations/0/parent: an organisation cannot be its own ancestor"));
    }

    @Test
    void a_plan_is_carried_out_only_on_what_it_was_made_for() {
        String planned = trial(folder).extract().header("ETag");
        sending(administrator(), "{\"name\":\"" + name + "-other\"}").post("/data-groups");

        apply(folder, planned).statusCode(412);
        sending(administrator(), folder).post("/configuration/files").then().statusCode(428);
        anonymous().get("/configuration/files").then().statusCode(401);
        administrator().get("/dashboard/" + name).then().statusCode(404);
    }
}
