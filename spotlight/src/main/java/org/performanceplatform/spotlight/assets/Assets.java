package org.performanceplatform.spotlight.assets;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The style sheet, the scripts and the icon of every page. The style sheet is govuk-frontend without the typeface and the
 * crest, which belong to GOV.UK alone, followed by the site's own rules.
 */
@Singleton
@Named("assets")
public class Assets {

    private static final String GOVUK =
            "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";
    private static final List<String> SCRIPTS = List.of("reading", "lists", "tabs", "live", "big-screen");
    private static final String PATH = "/performance/assets/";

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final String stylesheet;
    private final String script;
    private final String icon;

    Assets() {
        stylesheet = add(Asset.ofText(
                "site", "css", "text/css;charset=UTF-8", GovukStyles.trimmed(text(GOVUK)) + text("assets/site.css")));
        script = add(Asset.ofText("site", "js", "text/javascript;charset=UTF-8", scripts()));
        icon = add(Asset.ofText("icon", "svg", "image/svg+xml", text("assets/icon.svg")));
    }

    /** The address of the style sheet. */
    public String getStylesheet() {
        return stylesheet;
    }

    /** The address of the script module. */
    public String getScript() {
        return script;
    }

    /** The address of the icon. */
    public String getIcon() {
        return icon;
    }

    Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private String add(Asset asset) {
        byName.put(asset.name(), asset);
        return PATH + asset.name();
    }

    /** All scripts as one module, each in a block of its own. */
    private static String scripts() {
        return SCRIPTS.stream()
                .map(name -> "{\n" + text("assets/scripts/" + name + ".js") + "}\n")
                .collect(Collectors.joining("", "document.documentElement.classList.add('has-script');\n", ""));
    }

    private static String text(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
