package org.performanceplatform.read.responses;

import java.util.Locale;
import java.util.function.Supplier;

/** What took how long, for the header {@code Server-Timing}. For one request. */
public final class Timings {

    private static final double NANOS_IN_MILLI = 1e6;

    private final long start = System.nanoTime();
    private final StringBuilder entries = new StringBuilder();

    /** Does something and notes how long it took. */
    public <T> T measure(String name, Supplier<T> work) {
        long began = System.nanoTime();
        try {
            return work.get();
        } finally {
            note(name, began);
        }
    }

    /** Notes which engine the answer comes from. */
    public void engine(String name) {
        entries.append("engine;desc=\"").append(name).append("\", ");
    }

    /** The header's value, with what all took until now. */
    String header() {
        return entries + "total;dur=" + millis(start);
    }

    private void note(String name, long began) {
        entries.append(name).append(";dur=").append(millis(began)).append(", ");
    }

    private static String millis(long since) {
        return String.format(Locale.ROOT, "%.3f", (System.nanoTime() - since) / NANOS_IN_MILLI);
    }
}
