package org.performanceplatform.core.query;

import java.util.List;

/** What must hold of a record for it to be looked at. Every engine gives the conditions exactly this meaning. */
public sealed interface Condition {

    /** The field that is looked at. */
    String field();

    /**
     * Whether the condition holds.
     *
     * @param value the record's canonical value of the field, null if it is null or absent
     * @param present whether the record has the field at all
     */
    boolean holdsFor(Object value, boolean present);

    /** The field is exactly this text or boolean: {@code filter_by}. */
    record Equal(String field, Object value) implements Condition {

        @Override
        public boolean holdsFor(Object actual, boolean present) {
            return value.equals(actual);
        }
    }

    /** The field is a text that begins so, case counting: {@code filter_by_prefix}. */
    record Prefix(String field, String prefix) implements Condition {

        @Override
        public boolean holdsFor(Object actual, boolean present) {
            return actual instanceof String text && text.startsWith(prefix);
        }
    }

    /**
     * The field stands so to a value of its own kind: numbers to numbers, text (by code point) to text, times to times.
     * A value of another kind, null or missing does not hold, except that it is {@link Operator#UNEQUAL} if it is there.
     */
    record Compare(String field, Operator operator, Object value) implements Condition {

        @Override
        public boolean holdsFor(Object actual, boolean present) {
            if (StoredOrder.Kind.of(actual) != StoredOrder.Kind.of(value)) {
                return operator == Operator.UNEQUAL && present;
            }
            return present && operator.holds(StoredOrder.INSTANCE.compare(actual, value));
        }
    }

    /** The field equals one of the values; or, negated, is there and equals none of them. */
    record OneOf(String field, List<Object> values, boolean negated) implements Condition {

        @Override
        public boolean holdsFor(Object actual, boolean present) {
            return present
                    && negated != values.stream().anyMatch(value -> StoredOrder.INSTANCE.compare(actual, value) == 0);
        }
    }

    /** The field is absent or null; or, negated, is there and not null. */
    record Missing(String field, boolean negated) implements Condition {

        @Override
        public boolean holdsFor(Object actual, boolean present) {
            return negated == (actual != null);
        }
    }

    /** How two values are compared. */
    enum Operator {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** The sign in the parameter {@code where}. */
        public String sign() {
            return sign;
        }

        /** Whether the operator holds, given the sign of comparing the field's value with the condition's. */
        public boolean holds(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case UNEQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case GREATER -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }
}
