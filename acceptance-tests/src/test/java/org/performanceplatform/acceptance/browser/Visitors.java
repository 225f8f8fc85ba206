package org.performanceplatform.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** People with a browser: one Chromium for the whole test run, and a fresh profile for every visit. */
public final class Visitors implements AutoCloseable {

    private static final int HEIGHT = 900;

    private final Playwright playwright;
    private final Browser browser;

    private Visitors(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Visitors arrive() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(InstalledChromium.find().orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
        return new Visitors(playwright, browser);
    }

    /** One visit, from a fresh browser window to its closing. */
    public void visit(Equipment equipment, Consumer<Visit> journey) {
        try (var window =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(equipment.width(), HEIGHT))) {
            journey.accept(new Visit(equipment, window));
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
