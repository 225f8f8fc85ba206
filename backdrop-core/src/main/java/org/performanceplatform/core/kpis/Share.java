package org.performanceplatform.core.kpis;

import java.util.OptionalDouble;

/**
 * A part of a whole: digital take-up is a share, and so is the completion rate. It is kept as its two sums, so that shares can be
 * added: the share of several periods or services is the sum of their parts over the sum of their wholes.
 *
 * @param part what is counted: digital transactions, ends
 * @param whole what it is counted of: all transactions, starts
 */
public record Share(Total part, Total whole) {

    /** Of nothing yet. */
    public static final Share NONE = new Share(Total.NONE, Total.NONE);

    /** Both shares together; one that lacks its part or its whole adds nothing, since a sum of it would be of unequal things. */
    public Share plus(Share other) {
        if (!other.isComplete()) {
            return this;
        }
        return isComplete() ? new Share(part.plus(other.part), whole.plus(other.whole)) : other;
    }

    /** Whether both its part and its whole are known. */
    public boolean isComplete() {
        return part.isProvided() && whole.isProvided();
    }

    /**
     * The share, 0 to 1 where the data are right; 0 if the part is 0. Empty if the part or the whole was not provided, or the whole
     * is not above 0.
     */
    public OptionalDouble value() {
        if (!part.isProvided() || !whole.isPositive()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(part.sum().doubleValue() / whole.sum().doubleValue());
    }
}
