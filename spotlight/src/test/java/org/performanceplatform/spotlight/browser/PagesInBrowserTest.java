package org.performanceplatform.spotlight.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.performanceplatform.spotlight.site.PlatformResource;

/** Every kind of page in a real browser, wide and narrow, with and without JavaScript. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PagesInBrowserTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final long BETWEEN_READINGS = 301_000;
    private static Optional<Chromium> chromium = Optional.empty();
    private static OpenPage tab;

    @TestHTTPResource("/performance")
    String root;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        assumeTrue(chromium.isPresent(), "there is no Chromium on the path");
        tab = new OpenPage(chromium.orElseThrow().window(WIDE));
    }

    @AfterAll
    static void stop() {
        chromium.ifPresent(Chromium::close);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        home            | -
        services        | /services?filter=a
        nothing-found   | /services?filter=nowhere
        organisations   | /organisations
        compare         | /compare?service=carers-allowance&service=company-accounts
        web-traffic     | /web-traffic
        other           | /other
        about           | /about
        glossary        | /glossary
        get-a-dashboard | /get-a-dashboard
        accessibility   | /accessibility
        dashboard       | /carers-allowance
        content         | /cabinet-office-traffic
        every-module    | /everything
        module          | /carers-allowance/volumetrics
        tabs            | /carers-allowance/service-availability
        big-screen      | /carers-allowance/big-screen
        preview         | /preview/secret-of-the-preview
        explorer        | /transactions-explorer
        all-services    | /transactions-explorer/all-services/by-digital-takeup/ascending
        high-volume     | /transactions-explorer/high-volume-services
        department      | /transactions-explorer/department/department-for-transport
        service         | /transactions-explorer/service-details/dft-tax-a-vehicle
        little-known    | /transactions-explorer/service-details/dft-lost-plates
        search          | /transactions-explorer/search?keyword=dvla
        none-found      | /transactions-explorer/search?keyword=nowhere
        headline-facts  | /transactions-explorer/headline-facts
        definitions     | /transactions-explorer/about-data
        not-found       | /nothing
        gone            | /carers-allowance.png
        broken          | /unreadable
        unavailable     | /away
        figure          | /carers-allowance/transactions-per-year
        table           | /everything/all-pages?sortby=row
        list            | /everything/trending
        refused         | /everything/broken
        """)
    void nobody_is_kept_out_and_nothing_is_lost(String name, String path) {
        String address = root + (path == null ? "" : path);

        withScripts(name, address);
        withoutScripts(name, address);
    }

    private static void withScripts(String name, String address) {
        tab.width(WIDE);
        tab.open(address, true);
        assertThat(tab.axe()).as(name + " at 1280").isEmpty();
        assertThat(tab.errors()).as(name).isEmpty();
        tab.screenshot(name + "-" + WIDE);
        assertThat(tab.walk()).as(name + " by keyboard").isEmpty();
        tab.forceColours();
        assertThat(tab.axe()).as(name + " in forced colours").isEmpty();
        tab.open(address, true);
        tab.width(NARROW);
        assertThat(tab.axe()).as(name + " at 320").isEmpty();
        assertThat(tab.lost()).as(name + " at 320").isEmpty();
        tab.screenshot(name + "-" + NARROW);
        tab.spreadText();
        assertThat(tab.lost()).as(name + " at 320 with text spread").isEmpty();
        tab.width(WIDE / 2);
        assertThat(tab.lost()).as(name + " at 200% with text spread").isEmpty();
    }

    private static void withoutScripts(String name, String address) {
        tab.open(address, false);
        assertThat(tab.lost()).as(name + " at 200% without scripts").isEmpty();
        tab.width(WIDE);
        assertThat(tab.axe()).as(name + " at 1280 without scripts").isEmpty();
        tab.width(NARROW);
        assertThat(tab.axe()).as(name + " at 320 without scripts").isEmpty();
        assertThat(tab.lost()).as(name + " at 320 without scripts").isEmpty();
    }

    @Test
    void the_arrow_keys_read_a_chart() {
        try (BrowserContext window = chromium.orElseThrow().window(1280)) {
            Page page = window.newPage();
            page.navigate(root + "/carers-allowance/volumetrics");

            page.locator(".chart").focus();
            page.keyboard().press("End");

            assertThat(page.locator(".chart__reading").innerText())
                    .contains("9 to 15 Nov 2026", "Paper form: 5,200", "Digital: 12,345");
        }
    }

    @Test
    void the_arrow_keys_read_a_chart_beside_a_table_in_another_order() {
        try (BrowserContext window = chromium.orElseThrow().window(1280)) {
            Page page = window.newPage();
            page.navigate(root + "/carers-allowance/volumetrics?sortby=row");

            page.locator(".chart").focus();
            page.keyboard().press("End");

            assertThat(page.locator(".chart__reading").innerText()).contains("9 to 15 Nov 2026", "Digital: 12,345");
        }
    }

    @Test
    void an_address_can_name_the_tab_that_is_shown() {
        try (BrowserContext window = chromium.orElseThrow().window(1280)) {
            Page page = window.newPage();
            page.navigate(root + "/carers-allowance/service-availability#service-availability-24-hours");

            assertThat(page.locator("#service-availability-24-hours").isVisible())
                    .isTrue();
            assertThat(page.locator("#service-availability-30-days").isVisible())
                    .isFalse();
        }
    }

    @Test
    void the_list_follows_what_is_typed() {
        try (BrowserContext window = chromium.orElseThrow().window(1280)) {
            Page page = window.newPage();
            page.navigate(root + "/services");

            page.locator("#filter").fill("carer");

            page.locator(".summary:has-text('containing')").waitFor();
            assertThat(page.locator(".services-table tbody tr").count()).isEqualTo(1);
            assertThat(page.url()).contains("filter=carer");
        }
    }

    @Test
    void a_big_screen_keeps_its_slides_while_the_site_is_away_and_takes_newer_ones_afterwards() {
        try (BrowserContext window = chromium.orElseThrow().window(1280)) {
            Page page = window.newPage();
            page.clock().install();
            page.navigate(root + "/carers-allowance/big-screen");
            int slides = page.locator(".slide").count();

            page.route("**/big-screen", Route::abort);
            page.clock().runFor(BETWEEN_READINGS);
            assertThat(page.locator(".slide").count()).isEqualTo(slides);

            page.unroute("**/big-screen");
            page.route(
                    "**/big-screen",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<section class='slide'>newer</section>")));
            page.clock().runFor(BETWEEN_READINGS);
            page.locator(".slide--shown:text('newer')").waitFor();
            assertThat(page.locator(".slide").count()).isEqualTo(1);
        }
    }

    @Test
    void a_realtime_module_is_brought_up_to_date_as_a_whole_and_not_from_what_the_browser_kept() {
        try (BrowserContext window = chromium.orElseThrow().window(1280)) {
            Page page = window.newPage();
            page.clock().install();
            page.navigate(root + "/carers-allowance/live-service-usage");
            String newer = page.content().replace("class=\"module__sentence\">", "class=\"module__sentence\">Newer: ");
            page.route(
                    "**/live-service-usage",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody(newer)));

            page.clock().runFor(BETWEEN_READINGS);

            page.locator(".module__sentence:text('Newer')").waitFor();
            assertThat(page.locator(".module__sentence").count()).isEqualTo(1);
        }
    }
}
