package org.performanceplatform.benchmarks.reading;

import java.util.Arrays;

/** Some measured times, in milliseconds. */
record Medians(double[] sorted) {

    private static final double PERCENT = 100;

    static Medians of(double... milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Medians(sorted);
    }

    double median() {
        return percentile(50);
    }

    double percentile(double percent) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(percent / PERCENT * sorted.length))];
    }

    int count() {
        return sorted.length;
    }
}
