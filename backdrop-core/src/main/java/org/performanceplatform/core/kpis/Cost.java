package org.performanceplatform.core.kpis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What a service costs, in pounds, and how many transactions that paid for. Kept as the two sums, so that costs can be added.
 *
 * @param cost pounds in all
 * @param volume completed transactions
 */
public record Cost(Total cost, Total volume) {

    /** Of nothing yet. */
    public static final Cost NONE = new Cost(Total.NONE, Total.NONE);

    /**
     * The cost of so many transactions at so much each.
     *
     * @param costPerTransaction pounds, or null if not provided
     * @param volume transactions, or null if not provided
     */
    public static Cost of(BigDecimal costPerTransaction, BigDecimal volume) {
        boolean known = costPerTransaction != null && volume != null;
        return new Cost(Total.of(known ? costPerTransaction.multiply(volume) : null), Total.of(volume));
    }

    /** Both together; a cost without its volume, or a volume without its cost, adds nothing. */
    public Cost plus(Cost other) {
        if (!other.isComplete()) {
            return this;
        }
        return isComplete() ? new Cost(cost.plus(other.cost), volume.plus(other.volume)) : other;
    }

    /** Whether both the cost and the volume are known. */
    public boolean isComplete() {
        return cost.isProvided() && volume.isProvided();
    }

    /** Pounds for each transaction; empty if one of the two was not provided, or there were no transactions. */
    public Optional<BigDecimal> perTransaction() {
        return cost.isProvided() && volume.isPositive()
                ? Optional.of(cost.sum().divide(volume.sum(), MathContext.DECIMAL64))
                : Optional.empty();
    }
}
