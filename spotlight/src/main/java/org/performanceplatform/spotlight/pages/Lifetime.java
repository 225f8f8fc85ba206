package org.performanceplatform.spotlight.pages;

/** How long browsers and caches may keep an answer ({@code reference/spotlight.md} section 7.2). */
public enum Lifetime {
    /** Dashboards and modules. */
    DASHBOARD("public, max-age=600, stale-while-revalidate=600"),
    /** Lists and pages of text. */
    LIST("public, max-age=7200, stale-while-revalidate=7200"),
    /** Whatever may be better in a moment: errors, and pages where a module has no data just now. */
    MOMENT("public, max-age=5"),
    /** What nobody may keep: previews. */
    NEVER("no-store"),
    /** What must be asked for each time. */
    ALWAYS_FRESH("no-cache");

    private final String cacheControl;

    Lifetime(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    String cacheControl() {
        return cacheControl;
    }
}
