package org.performanceplatform.cli.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells whoever waits what has happened, one line each, with the seconds since the start. */
final class Progress {

    private final PrintStream out;
    private final Instant began;

    Progress(PrintStream out, Instant began) {
        this.out = out;
        this.began = began;
    }

    synchronized void say(String what) {
        out.printf(
                Locale.ROOT,
                "%6.1f s  %s%n",
                Duration.between(began, Instant.now()).toMillis() / 1000.0,
                what);
        out.flush();
    }

    synchronized void plain(String text) {
        out.println(text);
        out.flush();
    }
}
