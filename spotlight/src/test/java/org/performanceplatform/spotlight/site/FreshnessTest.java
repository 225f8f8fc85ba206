package org.performanceplatform.spotlight.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a page says of the age and the standing of its figures; it is 20 November 2026, 11:30. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FreshnessTest {

    private static final String MONTHLY = "/performance/company-accounts/volume";

    @Test
    void data_that_should_have_come_are_said_to_be_overdue() {
        given().get("/performance/company-accounts")
                .then()
                .body(containsString("New data were due on 20 November 2026 and are overdue."))
                .body(containsString("Next due 20 November 2026."));
    }

    @Test
    void the_etag_of_a_page_contains_the_moment_at_which_a_module_becomes_overdue() {
        String moment = Long.toString(Instant.parse("2026-11-20T12:00:00Z").getEpochSecond(), 36);

        assertThat(given().get("/performance/company-accounts").header("ETag")).contains("." + moment);
    }

    @Test
    void provisional_and_revised_figures_are_marked() {
        given().get(MONTHLY)
                .then()
                .body(containsString("<span class=\"standing\">provisional</span>"))
                .body(containsString("<span class=\"standing\">revised</span>"));
        given().get(MONTHLY + ".json")
                .then()
                .body("rows.values.flatten().standing", hasItem("provisional"))
                .body("rows.values.flatten().standing", hasItem("revised"));
    }

    @Test
    void figures_that_were_changed_are_listed_marked_and_linked_as_a_feed() {
        String page = "/performance/company-accounts/transactions-per-quarter";
        String address = "https://data.example/data/example/quarterly/revisions";

        given().get(page)
                .then()
                .body(containsString("<li>Number of transactions for Apr to June 2025 (type: quarterly) changed from"
                        + " 740,000 to 740,736, on 2 November 2026. Reason: Paper forms &lt;counted&gt; late</li>"))
                .body(not(containsString("Digital takeup for Jan to Mar 2025")))
                .body(containsString("<a class=\"govuk-link\" href=\"" + address + "\">"))
                .body(containsString("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Revised figures\""
                        + " href=\"" + address + "?format=atom\">"))
                .body(containsString("740,736 <span class=\"standing\">revised</span>"))
                .body(not(containsString("617,280 <span class=\"standing\">")));
        given().get(page + ".json").then().body("rows.values.flatten().standing", hasItem("revised"));
        given().get("/performance/company-accounts/volume").then().body(not(containsString("Revised figures")));
    }

    @Test
    void a_journey_can_be_seen_in_another_week() {
        given().get("/performance/carers-allowance/users-at-each-step?week=2026-11-04")
                .then()
                .body(containsString("<option value=\"2026-11-02\" selected>2 to 8 Nov 2026</option>"))
                .body(containsString("start_at=2026-11-02T00%3A00%3A00Z"))
                .body(containsString("users-at-each-step.csv?week=2026-11-04"));
    }

    @Test
    void the_organisations_show_the_totals_of_department_agency_and_service() {
        given().get("/performance/organisations")
                .then()
                .body(containsString("Department for Work and Pensions"))
                .body(containsString("data-title=\"Transactions per year\">2.48m</td>"));
    }

    @Test
    void services_keep_their_order_when_they_are_filtered() {
        given().get("/performance/services?sortby=total_cost&sortorder=ascending")
                .then()
                .body(containsString("<input type=\"hidden\" name=\"sortby\" value=\"total_cost\">"))
                .body(containsString("<input type=\"hidden\" name=\"sortorder\" value=\"ascending\">"));
        given().get("/performance/services").then().body(not(containsString("type=\"hidden\"")));
    }

    @Test
    void services_that_are_compared_link_to_the_services_themselves() {
        given().get("/performance/compare?service=carers-allowance&service=company-accounts")
                .then()
                .body(containsString("href=\"https://www.gov.uk/apply-carers-allowance\""));
    }

    @Test
    void the_foot_of_a_page_says_where_to_ask() {
        given().get("/performance/other")
                .then()
                .statusCode(equalTo(200))
                .body(containsString("href=\"/performance/about#contact\""))
                .body(not(containsString(">News</a>")));
    }
}
