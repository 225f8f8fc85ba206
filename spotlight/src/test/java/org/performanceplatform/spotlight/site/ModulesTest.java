package org.performanceplatform.spotlight.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each module type on the worked examples of {@code reference/spotlight.md} section 8.7 to 8.9, through its JSON. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ModulesTest {

    private static JsonPath module(String path) {
        return given().get("/performance/" + path + ".json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    carers-allowance/transactions-per-year                | 2.48m    | Oct 2012 to Sep 2013
                    carers-allowance/live-service-usage                   | 56       | users online now
                    carers-allowance/volumetrics                          | 17,545   | 9 to 15 Nov 2026
                    carers-allowance/digital-takeup                       | 70.4%    | 9 to 15 Nov 2026
                    carers-allowance/time-taken-to-complete-transaction   | 28m 5s   | 9 to 15 Nov 2026
                    carers-allowance/user-satisfaction                    | 31.3%    | 18 Nov 2026
                    carers-allowance/completion-rate                      | 59.8%    | 9 to 15 Nov 2026
                    carers-allowance/users-at-each-step                   | 59%      | 9 to 15 Nov 2026
                    company-accounts/transactions-per-quarter             | 864k     | July to Sep 2025
                    company-accounts/digital-take-up-per-quarter          | 85%      | Oct to Dec 2025
                    company-accounts/satisfaction                         | 77.5%    | October 2026
                    everything/within-target                              | 83.9%    | 9 to 15 Nov 2026
                    everything/three-days                                 | 21%      | 9 to 15 Nov 2026
                    """)
    void every_headline_is_the_latest_known_figure_with_its_period(String path, String text, String caption) {
        assertThat(module(path).getString("headlines[0].text")).isEqualTo(text);
        assertThat(module(path).getString("headlines[0].for"))
                .startsWith(caption.equals("users online now") ? "users online" : caption);
    }

    @Test
    void availability_has_a_load_time_and_an_uptime() {
        JsonPath module = module("carers-allowance/service-availability/service-availability-30-days");

        assertThat(module.getList("headlines.text")).containsExactly("0.69s", "99.4%");
    }

    @Test
    void the_weeks_of_a_grouped_series_end_before_the_one_that_runs_and_keep_their_gap() {
        JsonPath module = module("carers-allowance/volumetrics");

        assertThat(module.getList("series.label")).containsExactly("Paper form", "Digital");
        assertThat(module.getList("rows")).hasSize(9);
        assertThat(module.getList("rows[3].values.missing")).containsExactly("not provided", "not provided");
        assertThat(module.getList("rows[0].values.value")).containsExactly(6000, 4000);
    }

    @Test
    void a_series_is_shifted_to_stand_beside_a_later_one() {
        JsonPath module = module("everything/weeks-compared");

        assertThat(module.getList("series.label")).containsExactly("Desktop", "Desktop (2 weeks ago)");
        assertThat(module.getList("rows[0].values.value")).containsExactly(620, 600);
        assertThat(module.getList("rows[1].values.value")).containsExactly(630, 610);
    }

    @Test
    void shares_of_a_whole_leave_missing_parts_missing() {
        JsonPath module = module("everything/devices");

        assertThat(module.getList("rows[0].values.value", Double.class).subList(0, 3))
                .containsExactly(0.6, 0.3, 0.1);
        assertThat(module.getString("rows[3].values[1].missing")).isEqualTo("not provided");
    }

    @Test
    void only_the_last_six_columns_are_kept() {
        assertThat(module("company-accounts/transactions-per-quarter").getList("rows.label"))
                .containsExactly(
                        "July to Sep 2024",
                        "Oct to Dec 2024",
                        "Jan to Mar 2025",
                        "Apr to June 2025",
                        "July to Sep 2025",
                        "Oct to Dec 2025");
    }

    @Test
    void satisfaction_leaves_out_the_days_before_the_first_rating() {
        assertThat(module("carers-allowance/user-satisfaction").getList("rows")).hasSize(27);
    }

    @Test
    void a_journey_says_which_steps_are_not_provided() {
        JsonPath module = module("carers-allowance/users-at-each-step");

        assertThat(module.getList("rows.values.value[0]")).isNotNull();
        assertThat(List.of(
                        module.getString("rows[0].values[0].value"),
                        module.getString("rows[2].values[0].missing"),
                        module.getString("rows[4].values[0].value")))
                .containsExactly("3900", "not provided", "2300");
    }

    @Test
    void completion_by_category_divides_within_each() {
        JsonPath module = module("everything/by-age");

        assertThat(module.getList("rows.label")).containsExactly("16-24", "25-44", "45-64", "65+");
        assertThat(module.getDouble("rows[3].values[0].value")).isEqualTo(0.375);
    }

    @Test
    void columns_beyond_the_most_are_folded_into_the_last() {
        JsonPath module = module("everything/processing-times");

        assertThat(module.getList("rows.label")).containsExactly("1", "2", "3", "4", "5+");
        assertThat(module.getInt("rows[4].values[0].value")).isEqualTo(55);
    }

    @Test
    void a_table_is_sorted_and_equal_rows_keep_their_order() {
        JsonPath module = module("everything/all-pages");

        assertThat(module.getList("rows.label")).containsExactly("zebra", "Alpha", "Fish & chips <b>");
        assertThat(module.getDouble("rows[0].values[2].value")).isCloseTo(5000.0 / 6900, within(1e-6));
    }

    @Test
    void sets_are_words_and_addresses_are_links() {
        JsonPath module = module("everything/most-commented-pages");

        assertThat(module.getString("rows[0].values[1].value")).isEqualTo("Alpha, Beta");
        assertThat(module.getString("rows[1].values[1].missing")).isEqualTo("not provided");
        given().get("/performance/everything")
                .then()
                .body(
                        containsString(
                                "<a class=\"govuk-link\" href=\"https://www.gov.uk/x?a=1&amp;b=2\">https://www.gov.uk/x?a=1&amp;b=2</a>"));
    }

    @Test
    void a_list_takes_its_names_from_the_pattern() {
        assertThat(module("everything/trending").getList("rows.label"))
                .containsExactly("Renew vehicle tax", "Jobsearch", "Bank holidays");
    }

    @Test
    void a_table_and_a_list_are_said_in_a_sentence_too() {
        assertThat(module("everything/trending").getString("sentence"))
                .isEqualTo("3 items: Renew vehicle tax, Jobsearch, Bank holidays.");
        assertThat(module("everything/all-pages").getString("sentence")).startsWith("3 rows, the first zebra with ");
    }

    @Test
    void a_figure_without_a_chart_is_said_in_a_sentence_too_and_has_the_whole_width_of_its_page() {
        assertThat(module("carers-allowance/transactions-per-year").getString("sentence"))
                .isEqualTo(
                        "Transactions per year: 2.48m in Oct 2012 to Sep 2013, up 3.5% on July 2012 to June 2013 and up 8.4% on Oct 2011 to Sep 2012. Highest 2.48m in Oct 2012 to Sep 2013, lowest 2.2m in July 2011 to June 2012.");
        given().get("/performance/carers-allowance/transactions-per-year")
                .then()
                .body(containsString("class=\"module module--full kpi module--alone\""));
    }
}
