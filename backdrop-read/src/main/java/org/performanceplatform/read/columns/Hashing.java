package org.performanceplatform.read.columns;

/** Spreads keys over tables whose size is a power of two. */
final class Hashing {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Hashing() {}

    static int spread(long key) {
        long product = key * GOLDEN;
        return (int) (product ^ (product >>> 32));
    }
}
