package org.performanceplatform.benchmarks.measuring;

import java.util.Arrays;

/** Some measured times, in milliseconds. */
public record Medians(double[] sorted) {

    private static final double PERCENT = 100;

    public static Medians of(double... milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return new Medians(sorted);
    }

    public double median() {
        return percentile(50);
    }

    public double percentile(double percent) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(percent / PERCENT * sorted.length))];
    }

    public int count() {
        return sorted.length;
    }
}
