package org.performanceplatform.acceptance.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One visitor's window. */
public final class Visit {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Equipment equipment;
    private final Page page;
    private final CDPSession devTools;

    Visit(Equipment equipment, BrowserContext window) {
        this.equipment = equipment;
        this.page = window.newPage();
        this.devTools = window.newCDPSession(page);
        allowScripts(equipment.javaScript());
    }

    public Page page() {
        return page;
    }

    /**
     * What axe finds wrong with the page, by the success criteria of WCAG 2.2 AA. Of a page that was loaded without
     * JavaScript the finished document is looked at; axe itself is a script.
     */
    public List<Rule> barriers() {
        allowScripts(true);
        try {
            return new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations();
        } finally {
            allowScripts(equipment.javaScript());
        }
    }

    /** Keeps a picture of the whole page as {@code target/screenshots/NAME-EQUIPMENT.png}. */
    public void photograph(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(name + "-" + equipment.label() + ".png")));
    }

    private void allowScripts(boolean allowed) {
        var parameters = new JsonObject();
        parameters.addProperty("value", !allowed);
        devTools.send("Emulation.setScriptExecutionDisabled", parameters);
    }
}
