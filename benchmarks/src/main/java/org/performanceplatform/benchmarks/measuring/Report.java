package org.performanceplatform.benchmarks.measuring;

import java.math.BigDecimal;
import java.util.Locale;

/** Prints one line for each figure, beside what it should be. */
public final class Report {

    /** A figure that should not be exceeded. */
    public void atMost(String what, double figure, double wanted, String unit) {
        line(what, figure, "at most", wanted, unit, figure <= wanted);
    }

    /** A figure that should be reached. */
    public void atLeast(String what, double figure, double wanted, String unit) {
        line(what, figure, "at least", wanted, unit, figure >= wanted);
    }

    /** A figure of which nothing was said. */
    public void plain(String what, double figure, String unit) {
        System.out.printf(Locale.ROOT, "  %-62s %10.2f %s%n", what, figure, unit);
    }

    public void heading(String text) {
        System.out.printf("%n%s%n", text);
    }

    private static void line(String what, double figure, String relation, double wanted, String unit, boolean good) {
        System.out.printf(
                Locale.ROOT,
                "  %-62s %10.2f %-8s %s %s%s%n",
                what,
                figure,
                unit,
                relation,
                BigDecimal.valueOf(wanted).stripTrailingZeros().toPlainString(),
                good ? "" : "   <-- not reached");
    }
}
