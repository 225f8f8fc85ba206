package org.performanceplatform.acceptance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.performanceplatform.acceptance.browser.Equipment;
import org.performanceplatform.acceptance.browser.InBrowser;
import org.performanceplatform.acceptance.browser.Visitors;
import org.performanceplatform.acceptance.platform.Contents;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/** A visitor finds a figure, checks it and takes it home, whatever the equipment. */
@OnPlatform(Contents.DEMO)
@InBrowser
class JourneyTest {

    @ParameterizedTest
    @EnumSource(Equipment.class)
    void from_the_home_page_to_a_figure_and_its_data(Equipment equipment, RunningPlatform platform, Visitors visitors) {
        visitors.visit(equipment, visit -> {
            var page = visit.page();
            page.navigate(platform.spotlight() + "/performance");
            assertThat(visit.barriers()).isEmpty();
            visit.photograph("home");

            page.getByLabel("Start here").getByRole(AriaRole.LINK).first().click();
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("section.module").first()).isVisible();
            assertThat(visit.barriers()).isEmpty();
            visit.photograph("dashboard");

            page.locator("section.module h2 a").last().click();
            assertThat(page.locator("svg").first()).isVisible();
            assertThat(visit.barriers()).isEmpty();
            visit.photograph("module");

            assertThat(typeOf(page, "CSV")).startsWith("text/csv");
            assertThat(typeOf(page, "JSON")).startsWith("application/json");
        });
    }

    private static String typeOf(Page page, String format) {
        var link = page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(format))
                .first();
        var response = page.request().get((String) link.evaluate("link => link.href"));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isNotEmpty();
        return response.headers().get("content-type");
    }
}
