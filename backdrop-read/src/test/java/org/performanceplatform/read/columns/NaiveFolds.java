package org.performanceplatform.read.columns;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.performanceplatform.core.query.Collect;
import org.performanceplatform.core.query.InvalidCollectException;
import org.performanceplatform.core.query.Measure;
import org.performanceplatform.core.query.Ratio;
import org.performanceplatform.core.query.Values;

/** The folds, each over all values at once and exactly before it is rounded. */
final class NaiveFolds {

    private NaiveFolds() {}

    /** The figure that a measure is over some records, which are not none. */
    static Object value(Measure measure, List<Map<String, Object>> own) {
        if (measure instanceof Ratio ratio) {
            Object dividend = fold(own, ratio.dividend());
            Object divisor = fold(own, ratio.divisor());
            boolean divisible =
                    dividend instanceof Number && divisor instanceof Number && ((Number) divisor).doubleValue() != 0;
            return divisible ? ((Number) dividend).doubleValue() / ((Number) divisor).doubleValue() : null;
        }
        return fold(own, (Collect) measure);
    }

    static Object fold(List<Map<String, Object>> own, Collect collect) {
        List<Map<String, Object>> having = own.stream()
                .filter(record -> record.containsKey(collect.field()))
                .toList();
        List<Object> values =
                having.stream().map(record -> record.get(collect.field())).toList();
        if (collect.fold().isArithmetic() && values.stream().anyMatch(value -> number(value) == null)) {
            throw new InvalidCollectException();
        }
        if (values.isEmpty()) {
            return null;
        }
        List<Number> numbers = values.stream()
                .map(NaiveFolds::number)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(NaiveFolds::exact))
                .toList();
        return switch (collect.fold()) {
            case COUNT -> (long) values.size();
            case SET -> set(values);
            case SUM, CUMULATIVE, MOVING_AVERAGE -> sum(numbers);
            case MEAN ->
                numbers.stream()
                                .map(NaiveFolds::exact)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .doubleValue()
                        / numbers.size();
            case MIN -> numbers.get(0);
            case MAX -> numbers.get(numbers.size() - 1);
            case MEDIAN -> percentile(numbers, 50);
            case PERCENTILE -> percentile(numbers, collect.argument());
            case FIRST -> end(having, collect.field(), false);
            case LAST -> end(having, collect.field(), true);
        };
    }

    /** The mean of the sums up to the one at {@code last}; null unless there are as many. */
    static Object mean(List<Object> sums, int last, int length) {
        if (last + 1 < length || sums.subList(last + 1 - length, last + 1).contains(null)) {
            return null;
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Object sum : sums.subList(last + 1 - length, last + 1)) {
            total = total.add(exact((Number) sum));
        }
        return total.doubleValue() / length;
    }

    /** The change as a fraction of the figure before. */
    static Object change(Object now, Object before) {
        if (!(now instanceof Number) || !(before instanceof Number) || ((Number) before).doubleValue() == 0) {
            return null;
        }
        double then = ((Number) before).doubleValue();
        return (((Number) now).doubleValue() - then) / then;
    }

    private static Object sum(List<Number> numbers) {
        BigDecimal sum = numbers.stream().map(NaiveFolds::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean integral = numbers.stream().allMatch(Long.class::isInstance);
        if (!integral) {
            return sum.doubleValue();
        }
        BigInteger exact = sum.toBigIntegerExact();
        return exact.bitLength() < Long.SIZE ? (Object) exact.longValue() : (Object) exact.doubleValue();
    }

    private static Object percentile(List<Number> numbers, double percentage) {
        double rank = percentage / 100 * (numbers.size() - 1);
        Number low = numbers.get((int) Math.floor(rank));
        Number high = numbers.get((int) Math.ceil(rank));
        double share = rank - Math.floor(rank);
        return low.equals(high) ? low : (Object) (low.doubleValue() * (1 - share) + high.doubleValue() * share);
    }

    private static List<Object> set(List<Object> values) {
        TreeSet<Object> distinct = new TreeSet<>(Values.ORDER);
        distinct.addAll(values);
        distinct.removeIf(value -> value instanceof Boolean && distinct.contains(number(value)));
        return new ArrayList<>(distinct);
    }

    private static Object end(List<Map<String, Object>> having, String field, boolean last) {
        Comparator<Map<String, Object>> order = Comparator.<Map<String, Object>, Instant>comparing(NaiveAnswers::time)
                .thenComparing(record -> (String) record.get("_id"));
        return having.stream()
                .filter(record -> NaiveAnswers.time(record) != null)
                .min(last ? order.reversed() : order)
                .map(record -> record.get(field))
                .orElse(null);
    }

    private static Number number(Object value) {
        return value instanceof Boolean truth
                ? (Number) (truth ? 1L : 0L)
                : value instanceof Number number ? number : null;
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Double ? new BigDecimal(number.doubleValue()) : BigDecimal.valueOf(number.longValue());
    }
}
