package org.performanceplatform.spotlight.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dashboard that is not published, with figures that are closed to everybody but its preview. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PreviewTest {

    private static final String PREVIEW = "/performance/preview/" + SmallPlatform.SECRET;

    @Test
    void shows_the_figures_with_a_warning_and_links_to_its_own_pages() {
        given().get(PREVIEW)
                .then()
                .statusCode(200)
                .body(containsString("This dashboard is not published."))
                .body(containsString("<meta name=\"robots\" content=\"noindex\">"))
                .body(containsString("70.7k"))
                .body(containsString("href=\"" + PREVIEW + "/volume\""))
                .body(not(containsString("token-of-five-minutes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/volume", "/volume.csv", "/volume.json", "/volume.svg", "/volume.png"})
    void is_neither_kept_nor_listed_nor_told_to_other_sites(String part) {
        given().get(PREVIEW + part)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "none")
                .header("Referrer-Policy", "no-referrer");
        assertThat(given().get(PREVIEW + part).headers().getList("Referrer-Policy"))
                .hasSize(1);
    }

    @Test
    void nothing_known_about_the_service_makes_no_heading() {
        given().get(PREVIEW).then().body(not(containsString("About this service")));
    }

    @Test
    void has_the_heading_that_it_will_have_when_it_is_published_and_a_way_back_from_its_parts() {
        given().get(PREVIEW).then().body(containsString("<span class=\"strapline\">Dashboard</span> "));
        given().get(PREVIEW + "/volume")
                .then()
                .body(containsString("<a class=\"govuk-breadcrumbs__link\" href=\"" + PREVIEW + "\">"));
    }

    @Test
    void is_valid_html() throws Exception {
        assertThat(new HtmlValidator().faults(given().get(PREVIEW).asString())).isEmpty();
    }

    @Test
    void its_files_hold_the_closed_figures() {
        assertThat(given().get(PREVIEW + "/volume.csv").asString()).contains("70707");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/performance/confidential",
                "/performance/confidential/volume.csv",
                "/performance/preview/another-secret",
                "/performance/preview/another-secret/volume.csv"
            })
    void nobody_sees_it_at_another_address(String path) {
        given().get(path).then().statusCode(404).body(not(containsString("70.7k")));
    }
}
