package org.performanceplatform.core.query;

import java.math.BigInteger;

/**
 * A sum that keeps integers exact whatever their number and size, and fractions apart from them. It never wraps.
 */
final class Sum {

    private long small;
    private BigInteger large = BigInteger.ZERO;
    private double fractions;
    private boolean fractional;

    /** Adds {@code value} that many times. */
    void add(Number value, long times) {
        if (value instanceof Double) {
            fractions += value.doubleValue() * times;
            fractional = true;
            return;
        }
        long number = value.longValue();
        long product = number * times;
        if (Math.multiplyHigh(number, times) != product >> (Long.SIZE - 1)) {
            large = large.add(BigInteger.valueOf(number).multiply(BigInteger.valueOf(times)));
        } else {
            addInteger(product);
        }
    }

    /** Adds a total: a long, a big integer or a double. */
    void add(Number total) {
        if (total instanceof BigInteger integer) {
            large = large.add(integer);
        } else {
            add(total, 1);
        }
    }

    void add(Sum other) {
        addInteger(other.small);
        large = large.add(other.large);
        fractions += other.fractions;
        fractional |= other.fractional;
    }

    /** The sum: a long, or a double if there was a fraction or 64 bits are too few; null if it is beyond all doubles. */
    Number value() {
        if (!fractional && large.signum() == 0) {
            return small;
        }
        BigInteger integers = integers();
        if (!fractional) {
            return Numbers.nearest(integers);
        }
        return finite(integers.doubleValue() + fractions);
    }

    /** The sum divided by a number of addends, always floating; null if it is beyond all doubles. */
    Double dividedBy(long count) {
        return finite((integers().doubleValue() + fractions) / count);
    }

    private BigInteger integers() {
        return large.signum() == 0 ? BigInteger.valueOf(small) : large.add(BigInteger.valueOf(small));
    }

    private void addInteger(long number) {
        long sum = small + number;
        if (((small ^ sum) & (number ^ sum)) < 0) {
            large = large.add(BigInteger.valueOf(small)).add(BigInteger.valueOf(number));
            small = 0;
        } else {
            small = sum;
        }
    }

    private static Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
