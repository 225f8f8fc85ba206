package org.performanceplatform.spotlight.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SiteTest {

    SmallPlatform platform;

    @Test
    void the_bare_host_leads_to_the_home_page() {
        given().redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(301)
                .header("Location", containsString("/performance"));
    }

    @Test
    void the_home_page_counts_the_dashboards_of_each_kind() {
        given().get("/performance")
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public, max-age=7200"))
                .body(containsString(">3</strong> <span class=\"count__label\">service dashboards"))
                .body(containsString(">1</strong> <span class=\"count__label\">web traffic dashboard</span>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2.48m  | Oct 2012 to Sep 2013 | +3.54%
                    £6.38m | Oct 2012 to Sep 2013 | +2.35%
                    £2.57  | Oct 2012 to Sep 2013 | −1.15%
                    28m 5s | 9 to 15 Nov 2026     | +1.48%
                    """)
    void a_dashboard_shows_each_figure_with_its_period_and_change(String figure, String period, String change) {
        given().get("/performance/carers-allowance")
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", nullValue())
                .body(allOf(containsString(figure), containsString(period), containsString(change)));
    }

    @ParameterizedTest
    @CsvSource({
        "/performance/company-accounts/transactions-per-quarter,600",
        "/performance/carers-allowance,30",
        "/performance/carers-allowance/live-service-usage,30",
        "/performance/carers-allowance/live-service-usage.json,30",
    })
    void a_page_is_kept_for_minutes_unless_its_figures_change_within_them(String path, int seconds) {
        given().get(path).then().header("Cache-Control", startsWith("public, max-age=" + seconds + ","));
    }

    @Test
    void a_module_whose_question_is_refused_says_that_trying_again_is_no_use() {
        given().get("/performance/everything/broken")
                .then()
                .statusCode(200)
                .body(containsString("There are no figures here."))
                .body(not(containsString("Try again")));
        given().get("/performance/everything/broken.csv").then().statusCode(404);
    }

    @Test
    void a_realtime_module_offers_the_newest_figures_without_a_script() {
        given().get("/performance/carers-allowance/live-service-usage")
                .then()
                .body(containsString("<a class=\"govuk-link\" href=\"\">Show the newest</a>"));
    }

    @Test
    void nothing_found_is_said_without_empty_totals() {
        given().get("/performance/services?filter=nowhere")
                .then()
                .body(containsString("<strong class=\"summary__count\">0</strong> services"))
                .body(containsString("No services found."))
                .body(not(containsString("class=\"totals\"")));
    }

    @Test
    void a_dashboard_names_the_service_in_title_heading_and_footer() {
        given().get("/performance/carers-allowance")
                .then()
                .body(containsString(
                        "<title>Dashboard - Carer&#39;s Allowance applications - Performance Platform</title>"))
                .body(containsString("<span class=\"strapline\">Dashboard</span> Carer&#39;s Allowance applications"))
                .body(containsString("Department for Work and Pensions"))
                .body(containsString("<dt>Part of</dt><dd>Carer&#39;s Allowance</dd>"))
                .body(containsString("itemtype=\"https://schema.org/GovernmentService\"><a class=\"govuk-link\""
                        + " itemprop=\"url\" href=\"https://www.gov.uk/apply-carers-allowance\""))
                .body(containsString(">Improve this dashboard</h3>"));
        given().get("/performance/company-accounts").then().body(not(containsString("Improve this dashboard")));
    }

    @Test
    void configured_text_is_markdown_and_never_html() {
        given().get("/performance/carers-allowance")
                .then()
                .body(containsString("<strong>all</strong> channels"))
                .body(containsString("<a class=\"govuk-link\" href=\"https://www.gov.uk/notes\">the notes</a>"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void a_module_page_shows_chart_sentence_table_and_the_address_of_its_data() {
        given().get("/performance/carers-allowance/time-taken-to-complete-transaction")
                .then()
                .statusCode(200)
                .body(containsString("Time taken to complete transaction - Carer&#39;s Allowance"))
                .body(containsString("<svg"))
                .body(containsString("28m 5s in 9 to 15 Nov 2026, up 1.5% on the week before"))
                .body(containsString("1 of 9 weeks not provided"))
                .body(containsString("A page about savings was added."))
                .body(containsString("Last updated 19 November 2026, 9:30am."))
                .body(
                        containsString(
                                "https://data.example/data/carers-allowance/time-taken-to-complete?flatten=true&amp;period=week"));
    }

    @Test
    void the_csv_of_a_module_says_missing_in_words() {
        given().get("/performance/carers-allowance/time-taken-to-complete-transaction.csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(containsString("Date,Start,End,Time taken to complete transaction\r\n"))
                .body(containsString("14 to 20 Sep 2026,2026-09-14T00:00:00Z,2026-09-21T00:00:00Z,not provided\r\n"))
                .body(containsString("9 to 15 Nov 2026,2026-11-09T00:00:00Z,2026-11-16T00:00:00Z,1684509.5\r\n"));
    }

    @Test
    void the_json_of_a_module_has_null_for_missing_and_says_why() {
        given().get("/performance/carers-allowance/time-taken-to-complete-transaction.json")
                .then()
                .statusCode(200)
                .body("headlines[0].text", equalTo("28m 5s"))
                .body("rows[0].values[0].value", nullValue())
                .body("rows[0].values[0].missing", equalTo("not provided"))
                .body("rows[8].values[0].value", equalTo(1684509.5f))
                .body("sentence", containsString("28m 5s in 9 to 15 Nov 2026"));
    }

    @Test
    void the_drawing_of_a_module_stands_by_itself() {
        given().get("/performance/carers-allowance/time-taken-to-complete-transaction.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("xmlns=\"http://www.w3.org/2000/svg\""))
                .body(containsString("1684509.5"));
    }

    @Test
    void a_module_without_data_says_so_in_its_place_and_the_page_stands() {
        // Given
        platform.setAway("example/monthly", true);

        // When
        Response page = given().get("/performance/company-accounts");

        // Then
        platform.setAway("example/monthly", false);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("public, max-age=5");
        assertThat(page.asString()).contains("be shown just now", "Transactions per quarter");
    }

    @Test
    void a_page_that_the_visitor_has_is_not_sent_again() {
        String tag = given().header("Accept-Encoding", "gzip")
                .get("/performance/carers-allowance")
                .header("ETag");

        given().header("Accept-Encoding", "gzip")
                .header("If-None-Match", tag)
                .get("/performance/carers-allowance")
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @Test
    void pages_are_sent_compressed_to_those_who_can_read_that() {
        given().header("Accept-Encoding", "gzip")
                .get("/performance")
                .then()
                .header("Content-Encoding", "gzip")
                .body(containsString("</html>"));
    }

    @ParameterizedTest
    @CsvSource({
        "/performance/nothing,404",
        "/performance/a&b,404",
        "/performance/carers-allowance/nothing,404",
        "/performance/carers-allowance.png,410",
        "/performance/unreadable,500",
        "/performance/away,503",
    })
    void what_is_not_there_is_a_page_with_its_true_status(String path, int status) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .header("Cache-Control", "public, max-age=5")
                .header("X-Robots-Tag", "none")
                .body(containsString("<h1"));
    }

    @Test
    void nothing_is_loaded_from_another_host_nor_the_typeface_of_gov_uk() {
        String page = given().get("/performance").asString();
        String stylesheet = page.replaceAll("(?s).*href=\"([^\"]+\\.css)\".*", "$1");

        given().get(stylesheet)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body(not(containsString("GDS Transport")))
                .body(not(containsString("@font-face")))
                .body(not(containsString("url(http")))
                .body(not(containsString("crest")));
    }

    @Test
    void the_status_says_that_the_site_runs() {
        given().get("/_status").then().statusCode(200).body("status", equalTo("ok"));
    }
}
