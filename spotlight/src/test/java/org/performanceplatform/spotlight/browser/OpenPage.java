package org.performanceplatform.spotlight.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tab of the browser, and what people with different needs would complain about in it. */
final class OpenPage {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int MOST_STOPS = 1000;
    private static final int HEIGHT = 900;

    private final Page page;
    private final CDPSession devTools;
    private final List<String> errors = new ArrayList<>();

    OpenPage(BrowserContext window) {
        page = window.newPage();
        devTools = window.newCDPSession(page);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("the server responded with a status of")) {
                errors.add(message.text());
            }
        });
    }

    /** Goes to an address; the page's own scripts run, or don't. */
    void open(String address, boolean scripts) {
        errors.clear();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        allowScripts(scripts);
        page.navigate(address);
        allowScripts(true);
        page.evaluate(checks());
    }

    void width(int width) {
        page.setViewportSize(width, HEIGHT);
    }

    /** Shows it in the few colours of someone's own choice. */
    void forceColours() {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    }

    /** What axe finds against WCAG 2.2 AA. */
    List<String> axe() {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG_22_AA).analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    /** What the tab key does not reach or leave, and where focus can't be seen. */
    List<String> walk() {
        page.evaluate("pageChecks.begin()");
        int stops = 0;
        do {
            page.keyboard().press("Tab");
        } while ((Boolean) page.evaluate("pageChecks.step()") && ++stops < MOST_STOPS);
        return texts("pageChecks.complaints()");
    }

    /** Text that is clipped or lies outside the window. */
    List<String> lost() {
        return texts("pageChecks.lost()");
    }

    /** Spreads lines, letters and words as far as WCAG 1.4.12 asks for. */
    void spreadText() {
        page.evaluate("pageChecks.spread()");
    }

    /** What the browser itself complained about. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private List<String> texts(String expression) {
        return ((List<?>) page.evaluate(expression))
                .stream().map(String::valueOf).toList();
    }

    private void allowScripts(boolean allowed) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("value", !allowed);
        devTools.send("Emulation.setScriptExecutionDisabled", parameters);
    }

    private static String checks() {
        try (InputStream in = OpenPage.class.getResourceAsStream("/browser/checks.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
