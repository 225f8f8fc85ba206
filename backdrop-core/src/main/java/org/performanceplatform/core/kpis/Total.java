package org.performanceplatform.core.kpis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A sum that knows whether anything was added: the sum of nothing is no figure, the sum of zeros is zero. Sums are exact in decimals,
 * so 0.1 and 0.2 make 0.3.
 *
 * @param sum the sum, or null while nothing was added
 */
public record Total(BigDecimal sum) {

    /** Nothing was added yet. */
    public static final Total NONE = new Total(null);

    private static final BigInteger LEAST_LONG = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    /** The total of one number; of none if it is null. */
    public static Total of(BigDecimal number) {
        return new Total(number);
    }

    /** The total of one whole number. */
    public static Total of(long number) {
        return new Total(BigDecimal.valueOf(number));
    }

    /** With a further number; null adds nothing. */
    public Total plus(BigDecimal number) {
        if (number == null) {
            return this;
        }
        return new Total(sum == null ? number : sum.add(number));
    }

    /** Both together. */
    public Total plus(Total other) {
        return plus(other.sum);
    }

    /** Whether anything was added. */
    public boolean isProvided() {
        return sum != null;
    }

    /** Whether anything was added, and the sum is above zero. */
    public boolean isPositive() {
        return sum != null && sum.signum() > 0;
    }

    /** The sum as records hold numbers: a long where it is whole and fits, else the nearest double; null if nothing was added. */
    public Number number() {
        if (sum == null) {
            return null;
        }
        Optional<Number> whole = whole();
        return whole.isPresent() ? whole.get() : Double.valueOf(sum.doubleValue());
    }

    private Optional<Number> whole() {
        if (sum.signum() != 0 && sum.precision() - sum.scale() > 20) {
            return Optional.empty();
        }
        if (sum.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        BigInteger integer = sum.toBigInteger();
        boolean fits = integer.compareTo(LEAST_LONG) >= 0 && integer.compareTo(GREATEST_LONG) <= 0;
        return fits ? Optional.of(integer.longValue()) : Optional.empty();
    }
}
