package org.performanceplatform.benchmarks.reading;

import java.util.Locale;

/** Prints one line for each figure, beside what it should be. */
final class Report {

    /** A figure that should not be exceeded. */
    void atMost(String what, double figure, double wanted, String unit) {
        line(what, figure, "at most", wanted, unit, figure <= wanted);
    }

    /** A figure that should be reached. */
    void atLeast(String what, double figure, double wanted, String unit) {
        line(what, figure, "at least", wanted, unit, figure >= wanted);
    }

    /** A figure of which nothing was said. */
    void plain(String what, double figure, String unit) {
        System.out.printf(Locale.ROOT, "  %-62s %10.2f %s%n", what, figure, unit);
    }

    void heading(String text) {
        System.out.printf("%n%s%n", text);
    }

    private static void line(String what, double figure, String relation, double wanted, String unit, boolean good) {
        System.out.printf(
                Locale.ROOT,
                "  %-62s %10.2f %-8s %s %.0f%s%n",
                what,
                figure,
                unit,
                relation,
                wanted,
                good ? "" : "   <-- not reached");
    }
}
