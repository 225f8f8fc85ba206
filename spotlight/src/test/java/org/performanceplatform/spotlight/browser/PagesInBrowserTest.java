package org.performanceplatform.spotlight.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static Optional<Chromium> chromium = Optional.empty();

    @TestHTTPResource("/performance")
    String root;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        assumeTrue(chromium.isPresent(), "there is no Chromium on the path");
    }

    @AfterAll
    static void stop() {
        chromium.ifPresent(Chromium::close);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    home            | -
                    services        | /services?filter=a
                    organisations   | /organisations
                    compare         | /compare?service=carers-allowance&service=company-accounts
                    web-traffic     | /web-traffic
                    about           | /about
                    glossary        | /glossary
                    get-a-dashboard | /get-a-dashboard
                    accessibility   | /accessibility
                    dashboard       | /carers-allowance
                    every-module    | /everything
                    module          | /carers-allowance/volumetrics
                    big-screen      | /carers-allowance/big-screen
                    not-found       | /nothing
                    """)
    void nobody_is_kept_out_and_nothing_sticks_out(String name, String path) {
        for (int width : new int[] {1280, 320}) {
            for (boolean scripts : new boolean[] {true, false}) {
                try (BrowserContext window = chromium.orElseThrow().window(width)) {
                    check(window, name, root + (path == null ? "" : path), width, scripts);
                }
            }
        }
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

    private static void check(BrowserContext window, String name, String address, int width, boolean scripts) {
        Page page = window.newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("404")) {
                complaints.add(message.text());
            }
        });
        CDPSession devTools = window.newCDPSession(page);
        allowScripts(devTools, scripts);
        page.navigate(address);
        allowScripts(devTools, true);
        String where = name + " at " + width + (scripts ? "" : " without scripts");

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(where)
                .isLessThanOrEqualTo(width);
        assertThat(new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations())
                .as(where)
                .isEmpty();
        assertThat(complaints).as(where).isEmpty();
        if (scripts) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        }
    }

    private static void allowScripts(CDPSession devTools, boolean allowed) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("value", !allowed);
        devTools.send("Emulation.setScriptExecutionDisabled", parameters);
    }
}
