package org.performanceplatform.read.columns;

import java.util.Map;
import org.performanceplatform.core.query.Condition;
import org.performanceplatform.core.query.Values;

/** Whether a record is as a condition says. */
final class NaiveConditions {

    private NaiveConditions() {}

    static boolean holds(Condition condition, Map<String, Object> record) {
        Object value = record.get(condition.field());
        boolean present = record.containsKey(condition.field());
        if (condition instanceof Condition.Equal equal) {
            return equal.value().equals(value);
        }
        if (condition instanceof Condition.Prefix prefix) {
            return value instanceof String text && text.startsWith(prefix.prefix());
        }
        if (condition instanceof Condition.Missing missing) {
            return missing.negated() == (value != null);
        }
        if (condition instanceof Condition.OneOf oneOf) {
            boolean among = oneOf.values().stream().anyMatch(candidate -> same(candidate, value));
            return present && among != oneOf.negated();
        }
        Condition.Compare compare = (Condition.Compare) condition;
        return switch (compare.operator()) {
            case EQUAL -> present && same(compare.value(), value);
            case UNEQUAL -> present && !same(compare.value(), value);
            case LESS -> comparable(compare.value(), value) && Values.ORDER.compare(value, compare.value()) < 0;
            case AT_MOST -> comparable(compare.value(), value) && Values.ORDER.compare(value, compare.value()) <= 0;
            case GREATER -> comparable(compare.value(), value) && Values.ORDER.compare(value, compare.value()) > 0;
            case AT_LEAST -> comparable(compare.value(), value) && Values.ORDER.compare(value, compare.value()) >= 0;
        };
    }

    private static boolean same(Object left, Object right) {
        return (left == null && right == null) || (comparable(left, right) && Values.ORDER.compare(left, right) == 0);
    }

    private static boolean comparable(Object left, Object right) {
        return left != null
                && right != null
                && (left.getClass() == right.getClass() || (left instanceof Number && right instanceof Number));
    }
}
