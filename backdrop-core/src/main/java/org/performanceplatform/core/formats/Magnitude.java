package org.performanceplatform.core.formats;

/** A unit in which a large number is shortened. */
enum Magnitude {
    ONE(1, "", 0),
    THOUSAND(1e3, "k", 1e4),
    MILLION(1e6, "m", 1e6),
    BILLION(1e9, "bn", 1e9);

    /** A number this close below a unit is written in it, as it would round to it. */
    private static final double NEARLY = 0.9995;

    private final double value;
    private final String suffix;
    private final double from;

    Magnitude(double value, String suffix, double from) {
        this.value = value;
        this.suffix = suffix;
        this.from = from;
    }

    /** The largest unit in which {@code size}, which is not negative, is written. */
    static Magnitude of(double size) {
        Magnitude found = ONE;
        for (Magnitude magnitude : values()) {
            if (size >= magnitude.from * NEARLY) {
                found = magnitude;
            }
        }
        return found;
    }

    /** The largest unit of which {@code size} holds at least one: a scale's labels start at k from 1,000. */
    static Magnitude ofScale(double size) {
        Magnitude found = ONE;
        for (Magnitude magnitude : values()) {
            if (size >= magnitude.from) {
                found = magnitude;
            }
        }
        return found;
    }

    double value() {
        return value;
    }

    String suffix() {
        return suffix;
    }
}
