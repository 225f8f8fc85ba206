package org.performanceplatform.spotlight.pages;

import java.time.Duration;

/** How long browsers and caches may keep an answer ({@code reference/spotlight.md} section 7.2). */
public enum Lifetime {
    /** Dashboards and modules. */
    DASHBOARD(600, "public, max-age=600, stale-while-revalidate=600"),
    /** Dashboards and modules whose figures change from minute to minute. */
    LIVE(30, "public, max-age=30, stale-while-revalidate=30"),
    /** Lists and pages of text. */
    LIST(7200, "public, max-age=7200, stale-while-revalidate=7200"),
    /** Whatever may be better in a moment: errors, and pages where a module has no data just now. */
    MOMENT(5, "public, max-age=5"),
    /** What nobody may keep: previews. */
    NEVER(0, "no-store"),
    /** What must be asked for each time. */
    ALWAYS_FRESH(0, "no-cache");

    private final long seconds;
    private final String cacheControl;

    Lifetime(long seconds, String cacheControl) {
        this.seconds = seconds;
        this.cacheControl = cacheControl;
    }

    /** For how long at least it is as good as new. */
    public long seconds() {
        return seconds;
    }

    String cacheControl() {
        return cacheControl;
    }

    /** The same for an answer that will be another in {@code left}: it is not kept beyond. */
    String cacheControl(Duration left) {
        return left.getSeconds() >= 2 * seconds
                ? cacheControl
                : "public, max-age=" + Math.min(seconds, left.getSeconds());
    }
}
