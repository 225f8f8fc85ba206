package org.performanceplatform.core.query;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of one field's values in one cell. Tallies of cells add up to the tally of the cells together, which is
 * how a group's row is made from its buckets. Values are canonical ({@link Values}). Not safe for use by many threads.
 */
public final class Tally {

    private long present;
    private long numbers;
    private final Sum sum = new Sum();
    private Number least;
    private Number greatest;
    private TreeMap<Object, Long> values;
    private End first;
    private End last;

    /** A value with the time and the id of its record. */
    public record End(Object value, Instant time, Object id) {

        boolean isBefore(End other) {
            int byTime = time.compareTo(other.time);
            return byTime != 0 ? byTime < 0 : StoredOrder.INSTANCE.compare(id, other.id) < 0;
        }
    }

    /** Counts a value that is there, null included, as that many records have it. Gives counts, sums and extremes. */
    public void count(Object value, long times) {
        present += times;
        Number number = Values.asNumber(value);
        if (number != null) {
            numbers += times;
            sum.add(number, times);
            extend(number, number);
        }
    }

    /**
     * Adds what an engine has totalled.
     *
     * @param presentValues how many records have the field, perhaps null
     * @param numberValues of those, how many have a number or a boolean
     * @param total the sum of these: a {@link Long} or {@link BigInteger}, or a {@link Double} if one was fractional
     */
    public void total(long presentValues, long numberValues, Number total) {
        present += presentValues;
        numbers += numberValues;
        sum.add(total);
    }

    /** Adds the least and the greatest number of some records, canonical. */
    public void extremes(Number lowest, Number highest) {
        extend(lowest, highest);
    }

    /** Notes that many records with this value, for sets and percentiles. */
    public void note(Object value, long times) {
        if (values == null) {
            values = new TreeMap<>(Values.ORDER);
        }
        values.merge(value, times, Long::sum);
    }

    /** Notes a value that may be the earliest or the latest. */
    public void noteEnd(End end) {
        if (first == null || end.isBefore(first)) {
            first = end;
        }
        if (last == null || last.isBefore(end)) {
            last = end;
        }
    }

    /** Adds another cell's tally. */
    public void add(Tally other) {
        present += other.present;
        numbers += other.numbers;
        sum.add(other.sum);
        if (other.least != null) {
            extend(other.least, other.greatest);
        }
        if (other.values != null) {
            other.values.forEach(this::note);
        }
        if (other.first != null) {
            noteEnd(other.first);
            noteEnd(other.last);
        }
    }

    /**
     * The folded value; null if there was no value.
     *
     * @throws InvalidCollectException if the fold needs numbers and there was something else
     */
    Object fold(Collect collect) {
        return switch (collect.fold()) {
            case COUNT -> present == 0 ? null : present;
            case SUM, CUMULATIVE, MOVING_AVERAGE -> areNumbers() ? sum.value() : null;
            case MEAN -> areNumbers() ? sum.dividedBy(numbers) : null;
            case MIN -> areNumbers() ? least : null;
            case MAX -> areNumbers() ? greatest : null;
            case SET -> values == null ? null : members();
            case MEDIAN -> Percentiles.of(values, Percentiles.MEDIAN);
            case PERCENTILE -> Percentiles.of(values, collect.argument());
            case FIRST -> first == null ? null : first.value();
            case LAST -> last == null ? null : last.value();
        };
    }

    private boolean areNumbers() {
        if (numbers < present) {
            throw new InvalidCollectException();
        }
        return numbers > 0;
    }

    /** The distinct values in order; 1 and true are one value, as they are in the reference's sets. */
    private List<Object> members() {
        List<Object> members = new ArrayList<>(values.size());
        for (Map.Entry<Object, Long> value : values.entrySet()) {
            Object member = value.getKey();
            boolean repeated = member instanceof Boolean
                    && !members.isEmpty()
                    && Values.asNumber(member).equals(members.get(members.size() - 1));
            if (!repeated) {
                members.add(member);
            }
        }
        return Collections.unmodifiableList(members);
    }

    private void extend(Number lowest, Number highest) {
        if (least == null || Numbers.compare(lowest, least) < 0) {
            least = lowest;
        }
        if (greatest == null || Numbers.compare(highest, greatest) > 0) {
            greatest = highest;
        }
    }
}
