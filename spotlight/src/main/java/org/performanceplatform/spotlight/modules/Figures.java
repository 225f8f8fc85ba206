package org.performanceplatform.spotlight.modules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import org.performanceplatform.core.results.Value;

/** Arithmetic in which what is missing stays missing. */
final class Figures {

    private Figures() {}

    /** The sum of what is known, or missing if nothing is. */
    static Value sum(Collection<Value> values) {
        double sum = 0;
        boolean known = false;
        for (Value value : values) {
            OptionalDouble number = value.asNumber();
            if (number.isPresent()) {
                sum += number.getAsDouble();
                known = true;
            }
        }
        return known ? Value.of(sum) : Value.notProvided();
    }

    /** One part of a whole; missing where either is, or where the whole is not above zero. */
    static Value share(Value part, Value whole) {
        OptionalDouble number = whole.asNumber();
        return number.isEmpty() || number.getAsDouble() <= 0
                ? missing(part)
                : both(part, whole, (one, other) -> one / other);
    }

    /** A number made of two; missing where either is. */
    static Value both(Value one, Value other, DoubleBinaryOperator operation) {
        OptionalDouble left = one.asNumber();
        OptionalDouble right = other.asNumber();
        return left.isEmpty() || right.isEmpty()
                ? missing(one)
                : Value.of(operation.applyAsDouble(left.getAsDouble(), right.getAsDouble()));
    }

    /** The sums of several columns, row by row. */
    static List<Value> sums(List<List<Value>> columns, int rows) {
        List<Value> sums = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int at = row;
            sums.add(sum(columns.stream().map(column -> column.get(at)).toList()));
        }
        return sums;
    }

    /** The shares of a column in another, row by row. */
    static List<Value> shares(List<Value> parts, List<Value> wholes) {
        List<Value> shares = new ArrayList<>();
        for (int row = 0; row < parts.size(); row++) {
            shares.add(share(parts.get(row), wholes.get(row)));
        }
        return shares;
    }

    private static Value missing(Value value) {
        return value.isMissing() ? value : Value.notProvided();
    }
}
