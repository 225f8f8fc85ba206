package org.performanceplatform.spotlight.explorer;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.results.Value;

/**
 * The figures of several services together in one period: sums, never means of means. A take-up is that of the services that gave both its
 * numbers; a cost per transaction that of those with a total cost.
 *
 * @param measure what it is the total of
 * @param counted how many services it is made of
 * @param among how many there are
 */
public record Totals(Measure measure, Value value, int counted, int among) {

    static Totals of(Measure measure, List<ListedService> services, Span span) {
        List<Entry> entries = services.stream()
                .flatMap(service -> service.of(span).stream())
                .filter(entry -> entry.number(measure).isPresent())
                .toList();
        Value value = entries.isEmpty() ? Value.notProvided() : number(measure, entries);
        return new Totals(measure, value, entries.size(), services.size());
    }

    private static Value number(Measure measure, List<Entry> entries) {
        return switch (measure) {
            case VOLUME, DIGITAL_VOLUME, TOTAL_COST ->
                Value.of(sum(measure, entries).doubleValue());
            case TAKE_UP -> ratio(sum(Measure.DIGITAL_VOLUME, entries), sum(Measure.VOLUME, entries));
            case COST_PER_TRANSACTION, DIGITAL_COST -> {
                List<Entry> costed = entries.stream()
                        .filter(entry -> entry.number(Measure.TOTAL_COST).isPresent())
                        .toList();
                yield ratio(sum(Measure.TOTAL_COST, costed), sum(Measure.VOLUME, costed));
            }
        };
    }

    private static Value ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Value.notProvided() : Value.of(part.doubleValue() / whole.doubleValue());
    }

    private static BigDecimal sum(Measure measure, List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.number(measure))
                .filter(OptionalDouble::isPresent)
                .map(number -> BigDecimal.valueOf(number.getAsDouble()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean isMissing() {
        return value.isMissing();
    }

    public String text() {
        return value.text(measure.format());
    }

    /** In full, for those who want every digit. */
    public String exact() {
        return value.text(measure.exact());
    }

    /** {@code from 414 of 734 services}. */
    public String basis() {
        return "from " + Format.INTEGER.of(counted) + " of " + Format.INTEGER.of(among)
                + (among == 1 ? " service" : " services");
    }
}
