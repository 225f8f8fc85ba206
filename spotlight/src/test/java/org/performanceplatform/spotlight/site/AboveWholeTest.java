package org.performanceplatform.spotlight.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Shares above 100 % are shown as they were sent, and flagged in words, wherever a figure stands. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AboveWholeTest {

    private static final String FLAG = " <span class=\"standing\">above 100%</span>";
    private static final String COMPLETION = "/performance/everything/submitted";
    private static final String TAKE_UP = "/performance/everything/take-up";

    @Test
    void a_completion_rate_says_so_in_its_headline_its_table_its_sentence_and_its_json() {
        given().get(COMPLETION)
                .then()
                .body(containsString("<strong>120%</strong></p>\n<p class=\"headline__caption\">October 2026" + FLAG))
                .body(containsString("104%" + FLAG + "</td>"))
                .body(containsString("90%</td>"))
                .body(containsString("2 of 3 months above 100%"));
        given().get(COMPLETION + ".json")
                .then()
                .body("headlines[0].aboveWhole", equalTo(true))
                .body("rows.collect{it.values[0].value}", contains(0.9f, 1.04f, 1.2f))
                .body("rows.collect{it.values[0].aboveWhole}", contains(null, true, true))
                .body("rows[2].values[1].aboveWhole", nullValue());
    }

    @Test
    void a_figure_says_so_on_its_dashboard_in_its_drawing_and_on_the_big_screen() {
        given().get("/performance/everything")
                .then()
                .body(containsString(
                        "<strong>110%</strong></p>\n<p class=\"headline__caption\">July to Sep 2026" + FLAG));
        given().get(TAKE_UP + ".svg").then().body(containsString("July to Sep 2026 (above 100%)"));
        given().get("/performance/everything/big-screen")
                .then()
                .body(containsString("<p class=\"slide__caption\">July to Sep 2026" + FLAG));
        given().get(TAKE_UP + ".csv").then().body(containsString(",1.1\r\n"));
    }

    @Test
    void the_latest_figures_of_services_say_so_in_lists_and_comparisons() {
        given().get("/performance/services").then().body(containsString("102%" + FLAG + "</td>"));
        given().get("/performance/organisations").then().body(containsString("102%" + FLAG));
        given().get("/performance/compare?service=company-accounts&service=carers-allowance&kpi=digital_takeup")
                .then()
                .body(containsString("102%" + FLAG + "</td>"))
                .body(containsString("Company accounts filed 102% (above 100%)"));
    }
}
