package org.performanceplatform.spotlight.explorer;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.kpis.Cost;
import org.performanceplatform.core.kpis.Share;
import org.performanceplatform.core.kpis.Total;
import org.performanceplatform.core.results.Value;

/**
 * The figures of several services together in one period, made of sums as {@code docs/kpis.md} says. A take-up is that of the services that
 * gave both its numbers; a cost per transaction that of those with a total cost.
 *
 * @param measure what it is the total of
 * @param counted how many services it is made of
 * @param among how many there are
 */
public record Totals(Measure measure, Value value, int counted, int among) {

    static Totals of(Measure measure, List<ListedService> services, Span span) {
        List<Entry> entries = services.stream()
                .flatMap(service -> service.of(span).stream())
                .filter(entry -> counts(measure, entry))
                .toList();
        OptionalDouble number = entries.isEmpty() ? OptionalDouble.empty() : number(measure, entries);
        Value value = number.isPresent() ? Value.of(number.getAsDouble()) : Value.notProvided();
        return new Totals(measure, value, entries.size(), services.size());
    }

    /** Whether it has all that its part of the total needs. */
    private static boolean counts(Measure measure, Entry entry) {
        return switch (measure) {
            case VOLUME, DIGITAL_VOLUME, TAKE_UP, TOTAL_COST ->
                entry.number(measure).isPresent();
            case COST_PER_TRANSACTION -> entry.cost().isComplete();
            case DIGITAL_COST -> entry.digitalCost().isComplete();
        };
    }

    private static OptionalDouble number(Measure measure, List<Entry> entries) {
        return switch (measure) {
            case VOLUME, DIGITAL_VOLUME, TOTAL_COST ->
                OptionalDouble.of(entries.stream()
                        .map(entry -> entry.total(measure))
                        .reduce(Total.NONE, Total::plus)
                        .sum()
                        .doubleValue());
            case TAKE_UP ->
                entries.stream()
                        .map(Entry::takeUp)
                        .reduce(Share.NONE, Share::plus)
                        .value();
            case COST_PER_TRANSACTION -> perTransaction(entries.stream().map(Entry::cost));
            case DIGITAL_COST -> perTransaction(entries.stream().map(Entry::digitalCost));
        };
    }

    private static OptionalDouble perTransaction(Stream<Cost> costs) {
        return costs.reduce(Cost.NONE, Cost::plus).perTransaction().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .findFirst();
    }

    public boolean isMissing() {
        return value.isMissing();
    }

    public String text() {
        return value.text(measure.format());
    }

    /** Whether it says more digital transactions than transactions. */
    public boolean isAboveAll() {
        return value.isAboveWhole(measure.format());
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
