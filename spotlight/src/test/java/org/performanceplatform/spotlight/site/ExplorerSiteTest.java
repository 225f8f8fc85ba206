package org.performanceplatform.spotlight.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the Transactions Explorer over three services. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ExplorerSiteTest {

    private static final String BASE = "/performance/transactions-explorer";

    @Test
    void totals_of_government_are_of_the_newest_period_alone() {
        given().get(BASE)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("3 services of 2 departments"),
                        containsString("Oct 2016 to Sep 2017 alone"),
                        containsString("title=\"47,055,569\">47.1m"),
                        containsString("from 2 of 3 services"),
                        containsString("class=\"treemap chart-svg chart-svg--narrow\""),
                        containsString("class=\"treemap chart-svg chart-svg--wide\""),
                        containsString(">July 2016 to June 2017</th>")));
    }

    @Test
    void a_list_says_each_figures_period_and_marks_what_is_old() {
        given().get(BASE + "/all-services/by-transactions-per-year/descending")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Data received July 2016 to June 2017; latest data not provided"),
                        containsString("47.1m<br>"),
                        containsString("not provided"),
                        containsString(BASE + "/all-services/by-transactions-per-year/ascending")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ascending", "descending"})
    void services_without_the_figure_come_last_both_ways(String order) {
        String html =
                given().get(BASE + "/all-services/by-digital-takeup/" + order).asString();

        assertThat(html.indexOf("Lost number plates"))
                .isGreaterThan(html.indexOf("Vehicle tax renewals"))
                .isGreaterThan(html.indexOf("Beekeeper registrations"));
    }

    @Test
    void a_department_has_its_treemap_its_services_and_its_coverage() {
        given().get(BASE + "/department/department-for-transport")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("2 services."),
                        containsString("<title>Vehicle tax renewals: 47.1m</title>"),
                        containsString("10 of 15 figures"),
                        containsString(">4 of 5</td>"),
                        not(containsString("Beekeeper"))));
    }

    @Test
    void a_service_has_four_figures_with_their_changes_and_says_what_is_missing() {
        given().get(BASE + "/service-details/dft-tax-a-vehicle")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("title=\"47,055,169\">47.1m"),
                        containsString("+2.29% since July 2016 to June 2017 (better)"),
                        containsString("£51.8m"),
                        containsString("Data for &lt;taxed&gt; vehicles"),
                        containsString(">11,814,457</td>")));
        given().get(BASE + "/service-details/dft-lost-plates")
                .then()
                .body(allOf(
                        containsString("No data provided"),
                        containsString("Transactions by quarter: January to June 2017"),
                        containsString(
                                "Cost per transaction by year: 2 of 2 periods, those that ended in June to September"
                                        + " 2017"),
                        containsString("The history is too short")));
    }

    @Test
    void a_service_has_its_history_drawn_and_what_it_tells() {
        given().get(BASE + "/service-details/dft-tax-a-vehicle")
                .then()
                .body(allOf(
                        containsString("Transactions by quarter</figcaption>"),
                        containsString("Digital take-up by year</figcaption>"),
                        containsString("Oct 2016 to Sep 2017 compared with Oct 2015 to Sep 2016:"),
                        containsString("Cost per transaction: <strong class=\"explorer-change--better\">−3.51%"
                                + " (better)</strong>, from £1.14 to £1.10"),
                        containsString("If Oct 2017 to Sep 2018 is like the year before: <strong>47.1m</strong>"),
                        containsString("within normal fluctuation")));
    }

    @Test
    void headline_facts_rank_the_newest_period_alone() {
        String html = given().get(BASE + "/headline-facts").asString();

        assertThat(html)
                .contains(
                        "Of 1 service with a cost per transaction for Oct 2016 to Sep 2017.",
                        "<strong>+3 points</strong>",
                        "from 78.9% to 81.9%",
                        "Of 2 services with transactions for Oct 2016 to Sep 2017.");
        assertThat(html.split("Largest services")[1]).doesNotContain("Lost number plates");
    }

    @Test
    void a_take_up_above_all_is_shown_and_flagged() {
        given().get(BASE + "/service-details/defra-beebase")
                .then()
                .body(containsString(
                        "120% <strong class=\"flag\" aria-hidden=\"true\" title=\"More digital transactions than"
                                + " transactions were reported\">!</strong><span class=\"govuk-visually-hidden\"> (more digital"
                                + " transactions than transactions were reported)</span>"));
    }

    @Test
    void the_dashboard_of_a_service_and_its_page_in_the_explorer_link_to_each_other() {
        String explored = BASE + "/service-details/dft-tax-a-vehicle";
        given().get(explored)
                .then()
                .body(containsString("<a class=\"govuk-link\" href=\"/performance/dft-tax-a-vehicle\">"));
        given().get("/performance/dft-tax-a-vehicle")
                .then()
                .body(containsString("<a class=\"govuk-link\" href=\"" + explored + "\">"))
                .body(containsString("<a class=\"govuk-link\" href=\"" + explored + "#insight\">"));
    }

    @Test
    void nothing_links_to_what_there_is_not() {
        given().get(BASE + "/service-details/defra-beebase")
                .then()
                .body(not(containsString("href=\"/performance/defra-beebase\"")));
        given().get("/performance/company-accounts").then().body(not(containsString(BASE + "/service-details")));
    }

    @Test
    void search_finds_by_agency_and_says_when_it_finds_nothing() {
        given().get(BASE + "/search?keyword=dvla")
                .then()
                .body(allOf(
                        containsString("<strong class=\"summary__count\">2</strong>"),
                        containsString("Lost number plates")));
        given().get(BASE + "/search?keyword=%3Cscript%3E")
                .then()
                .body(allOf(containsString("No results for that query"), not(containsString("<script>"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/service-details/none",
                "/department/none",
                "/all-services/by-colour/ascending",
                "/all-services/by-name/sideways"
            })
    void what_does_not_exist_is_404(String path) {
        given().get(BASE + path).then().statusCode(404);
    }

    @Test
    void the_whole_table_comes_as_csv_json_and_xlsx() {
        given().get(BASE + "/transactions.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"transactions.csv\""))
                .body(containsString("year,2016-10-01,2017-10-01,47055169,38522671,"));
        given().get(BASE + "/transactions.json")
                .then()
                .statusCode(200)
                .body("data.size()", equalTo(23))
                .body("data[0].service_id", equalTo("defra-beebase"))
                .body("data[0].cost_per_transaction_missing", equalTo("not provided"));
        Response workbook = given().get(BASE + "/transactions.xlsx");
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.asByteArray()).startsWith('P', 'K');
    }

    @Test
    void who_cannot_inflate_gets_the_whole_table_as_it_is() throws IOException, InterruptedException {
        HttpResponse<String> csv = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        RestAssured.baseURI + ":" + RestAssured.port + BASE + "/transactions.csv"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(csv.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(csv.body()).isEqualTo(given().get(BASE + "/transactions.csv").asString());
        assertThat(csv.body().lines()).hasSize(1 + 23);
    }

    @Test
    void definitions_are_there() {
        given().get(BASE + "/about-data").then().statusCode(200).body(containsString("never counted as zero"));
    }
}
