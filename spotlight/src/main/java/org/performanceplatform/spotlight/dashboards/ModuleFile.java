package org.performanceplatform.spotlight.dashboards;

import java.util.Locale;

/** The files that are made from a module's result. */
public enum ModuleFile {
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json"),
    SVG("image/svg+xml"),
    PNG("image/png");

    private final String contentType;

    ModuleFile(String contentType) {
        this.contentType = contentType;
    }

    static ModuleFile named(String extension) {
        return valueOf(extension.toUpperCase(Locale.ROOT));
    }

    String contentType() {
        return contentType;
    }
}
