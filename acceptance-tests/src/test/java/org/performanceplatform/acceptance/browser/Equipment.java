package org.performanceplatform.acceptance.browser;

/** What a visitor looks through: a desktop or a small phone, with or without JavaScript. */
public enum Equipment {
    DESKTOP(1280, true),
    DESKTOP_WITHOUT_JAVASCRIPT(1280, false),
    PHONE(320, true),
    PHONE_WITHOUT_JAVASCRIPT(320, false);

    private final int width;
    private final boolean javaScript;

    Equipment(int width, boolean javaScript) {
        this.width = width;
        this.javaScript = javaScript;
    }

    /** The window's width in CSS pixels. */
    int width() {
        return width;
    }

    boolean javaScript() {
        return javaScript;
    }

    String label() {
        return width + (javaScript ? "" : "-without-javascript");
    }
}
