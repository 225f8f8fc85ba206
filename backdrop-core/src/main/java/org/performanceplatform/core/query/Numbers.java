package org.performanceplatform.core.query;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as records have them: integers of 64 bits and doubles, compared by value whatever their type. */
final class Numbers {

    private static final double TWO_TO_63 = 0x1p63;

    private Numbers() {}

    /** A long if the number is integral and fits, otherwise a double. */
    static Number canonical(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            boolean integral = value == Math.rint(value) && value >= -TWO_TO_63 && value < TWO_TO_63;
            if (integral) {
                return (long) value;
            }
            return value;
        }
        return number.longValue();
    }

    /** Compares exactly, also beyond the 53 bits of a double. */
    static int compare(Number left, Number right) {
        if (left instanceof Long && right instanceof Long) {
            return Long.compare(left.longValue(), right.longValue());
        }
        if (left instanceof Double && right instanceof Double) {
            return Double.compare(left.doubleValue() + 0.0, right.doubleValue() + 0.0);
        }
        int rough = Double.compare(left.doubleValue() + 0.0, right.doubleValue() + 0.0);
        return rough != 0 || !isFinite(left) || !isFinite(right)
                ? rough
                : exact(left).compareTo(exact(right));
    }

    /** The nearest number that an answer can hold: a long if it fits, a double beyond 64 bits. */
    static Number nearest(BigInteger exact) {
        if (exact.bitLength() < Long.SIZE) {
            return exact.longValue();
        }
        return exact.doubleValue();
    }

    /** {@code 95} for 95.0, {@code 99.9} for 99.9. */
    static String text(double number) {
        return canonical(number).toString();
    }

    private static boolean isFinite(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Double ? new BigDecimal(number.doubleValue()) : BigDecimal.valueOf(number.longValue());
    }
}
