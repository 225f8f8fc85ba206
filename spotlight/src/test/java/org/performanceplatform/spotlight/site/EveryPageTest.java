package org.performanceplatform.spotlight.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every page there is: it is valid, guarded by the same headers, and loads nothing from other hosts. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EveryPageTest {

    private static final Pattern LOADED =
            Pattern.compile("<(?:script|img|iframe|source|audio|video|embed|image|use)[^>]+(?:src|href)=\"([^\"]*)\""
                    + "|<link[^>]+rel=\"(?:icon|stylesheet|preload|modulepreload)\"[^>]+href=\"([^\"]*)\"");

    private static HtmlValidator validator;

    @BeforeAll
    static void setUp() {
        validator = new HtmlValidator();
    }

    static Stream<String> pages() {
        return Stream.of(
                "",
                "/services",
                "/services?filter=a&department=department-for-work-and-pensions&sortby=total_cost",
                "/organisations",
                "/compare",
                "/compare?service=carers-allowance&service=company-accounts&kpi=digital_takeup",
                "/web-traffic",
                "/other",
                "/about",
                "/glossary",
                "/get-a-dashboard",
                "/accessibility",
                "/carers-allowance",
                "/company-accounts",
                "/cabinet-office-traffic",
                "/everything",
                "/carers-allowance/volumetrics",
                "/carers-allowance/volumetrics?from=2026-05&to=2026-04",
                "/carers-allowance/volumetrics?sortby=row&sortorder=ascending",
                "/everything/broken",
                "/everything/trending",
                "/everything?sortby=row",
                "/carers-allowance/service-availability",
                "/carers-allowance/users-at-each-step?week=2026-11-04",
                "/carers-allowance/big-screen",
                "/transactions-explorer",
                "/transactions-explorer/all-services/by-digital-takeup/ascending",
                "/transactions-explorer/high-volume-services",
                "/transactions-explorer/department/department-for-transport/by-agency/ascending",
                "/transactions-explorer/service-details/dft-tax-a-vehicle",
                "/transactions-explorer/service-details/dft-lost-plates",
                "/transactions-explorer/search?keyword=dvla",
                "/transactions-explorer/search?keyword=nowhere",
                "/transactions-explorer/headline-facts",
                "/transactions-explorer/about-data",
                "/nothing",
                "/unreadable",
                "/away",
                "/carers-allowance.png");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void is_valid_html(String path) throws Exception {
        assertThat(validator.faults(given().get("/performance" + path).asString()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void is_guarded_and_loads_nothing_from_elsewhere(String path) {
        Response page = given().get("/performance" + path);

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Strict-Transport-Security")).contains("max-age=");
        assertThat(page.asString()).doesNotContain(" style=", "<style", " onclick", " onload", "javascript:");
        assertThat(loaded(page.asString()))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("/performance/assets/"));
    }

    private static List<String> loaded(String page) {
        return LOADED.matcher(page)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .toList();
    }
}
