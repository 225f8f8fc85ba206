package org.performanceplatform.spotlight.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of modules in the order that a visitor asks for ({@code reference/spotlight.md} section 3.3). */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SortedTablesTest {

    private static final String PAGES = "/performance/everything/all-pages";
    private static final String VOLUMETRICS = "/performance/carers-allowance/volumetrics";
    private static final Pattern NAME = Pattern.compile("<th scope=\"row\"[^>]*>([^<]+)</th>");

    @Test
    void every_heading_is_a_link_and_the_sorted_one_says_so() {
        given().urlEncodingEnabled(false)
                .get(VOLUMETRICS + "?sortby=digital%3Acount%3Asum&sortorder=ascending")
                .then()
                .body(containsString("data-key=\"digital:count:sum\" class=\"govuk-table__header"
                        + " govuk-table__header--numeric\" aria-sort=\"ascending\"><a class=\"sort\""
                        + " href=\"?sortby=digital%3Acount%3Asum&amp;sortorder=descending#volumetrics-figures\""))
                .body(containsString("href=\"?sortby=row&amp;sortorder=descending#volumetrics-figures\""));
        given().get(VOLUMETRICS).then().body(not(containsString("aria-sort")));
    }

    @Test
    void table_csv_and_json_are_in_the_order_that_was_asked_for_and_what_is_missing_comes_last() {
        String query = "?sortby=digital%3Acount%3Asum&sortorder=descending";

        String page = get(VOLUMETRICS + query).asString();
        List<String> csv = get(VOLUMETRICS + ".csv" + query)
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        List<String> json = get(VOLUMETRICS + ".json" + query).jsonPath().getList("rows.label");

        assertThat(csv)
                .startsWith("9 to 15 Nov 2026")
                .endsWith("5 to 11 Oct 2026")
                .hasSize(9);
        assertThat(names(page)).isEqualTo(csv);
        assertThat(json).isEqualTo(csv);
        assertThat(page).contains("volumetrics.csv" + query.replace("&", "&amp;"));
    }

    @Test
    void a_choice_of_time_is_kept_by_the_order_and_the_other_way_round() {
        given().get(VOLUMETRICS + "?from=2026-05&sortby=row")
                .then()
                .body(containsString(
                        "href=\"?from=2026-05&amp;sortby=row&amp;sortorder=ascending#volumetrics-figures\""))
                .body(containsString("<input type=\"hidden\" name=\"sortby\" value=\"row\">"));
    }

    @Test
    void a_table_on_a_dashboard_can_be_sorted_there_and_says_in_which_order_it_is_configured() {
        assertThat(given().get(PAGES).asString()).contains("aria-sort=\"descending\"");
        String page = given().get("/performance/everything?sortby=row&sortorder=ascending")
                .asString();

        assertThat(page)
                .contains("aria-sort=\"ascending\"><a class=\"sort\""
                        + " href=\"?sortby=row&amp;sortorder=descending#all-pages\"");
        assertThat(names(page)).containsSubsequence("Alpha", "Fish &amp; chips &lt;b&gt;", "zebra");
    }

    @Test
    void the_chart_keeps_the_order_of_time() {
        String marks = "data-values=\"";
        String usual = given().get(VOLUMETRICS).asString();
        String sorted = given().get(VOLUMETRICS + "?sortby=row").asString();

        assertThat(sorted.substring(sorted.indexOf(marks)).substring(0, 40))
                .isEqualTo(usual.substring(usual.indexOf(marks)).substring(0, 40));
        assertThat(sorted).contains("<tr class=\"govuk-table__row\" data-row=\"8\">");
        assertThat(usual).doesNotContain("data-row");
    }

    private static Response get(String address) {
        return given().urlEncodingEnabled(false).get(address);
    }

    private static List<String> names(String page) {
        return NAME.matcher(page).results().map(name -> name.group(1)).toList();
    }
}
