package org.performanceplatform.spotlight.explorer;

import java.util.List;
import java.util.stream.Stream;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.results.Value;

/**
 * How complete data are: figures provided, of those asked for. What is not applicable, or not yet due, is not asked for.
 *
 * @param actual figures provided: transactions, digital transactions and cost per transaction of each year
 */
public record Coverage(int actual, int expected) {

    static final Coverage NONE = new Coverage(0, 0);

    static Coverage of(List<Entry> years) {
        return Stream.of(Measure.values())
                .filter(Measure::isExpected)
                .map(measure -> of(years, measure))
                .reduce(NONE, Coverage::plus);
    }

    /** Of one figure alone. */
    static Coverage of(List<Entry> years, Measure measure) {
        return years.stream().map(entry -> of(entry.value(measure))).reduce(NONE, Coverage::plus);
    }

    static Coverage ofAll(Stream<ListedService> services) {
        return services.map(ListedService::coverage).reduce(NONE, Coverage::plus);
    }

    private static Coverage of(Value value) {
        if (value instanceof Value.Missing missing) {
            return missing.reason() == Value.Reason.NOT_PROVIDED ? new Coverage(0, 1) : NONE;
        }
        return new Coverage(1, 1);
    }

    Coverage plus(Coverage other) {
        return new Coverage(actual + other.actual, expected + other.expected);
    }

    /** 0 to 1; 0 if nothing is expected. */
    public double share() {
        return expected == 0 ? 0 : (double) actual / expected;
    }

    /** {@code 45.7%}, or that nothing was asked for. */
    public String text() {
        return expected == 0 ? Value.Reason.NOT_APPLICABLE.words() : Format.PERCENT.of(share());
    }

    /** {@code 1,204 of 2,633}. */
    public String counts() {
        return Format.INTEGER.of(actual) + " of " + Format.INTEGER.of(expected);
    }

    /** {@code 1,204 of 2,633 figures}. */
    public String basis() {
        return counts() + " figures";
    }
}
