package org.performanceplatform.spotlight.explorer;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import org.performanceplatform.core.kpis.Cost;
import org.performanceplatform.core.kpis.Share;
import org.performanceplatform.core.kpis.Total;
import org.performanceplatform.core.results.Value;

/** The figures of one service and period. */
public record Entry(Span span, Map<Measure, Value> values) {

    private static final Value NOT_ASKED_FOR = new Value.Missing(Value.Reason.NOT_APPLICABLE);

    /** The figure, or why there is none; quarters have no costs. */
    public Value value(Measure measure) {
        return values.getOrDefault(measure, NOT_ASKED_FOR);
    }

    OptionalDouble number(Measure measure) {
        return value(measure).asNumber();
    }

    /** The figure as a sum that others can be added to. */
    Total total(Measure measure) {
        OptionalDouble number = number(measure);
        return number.isPresent() ? Total.of(BigDecimal.valueOf(number.getAsDouble())) : Total.NONE;
    }

    /** The digital part of its transactions. */
    Share takeUp() {
        return new Share(total(Measure.DIGITAL_VOLUME), total(Measure.VOLUME));
    }

    /** What its transactions cost. */
    Cost cost() {
        return new Cost(total(Measure.TOTAL_COST), total(Measure.VOLUME));
    }

    /** What its digital transactions cost. */
    Cost digitalCost() {
        return Cost.of(
                total(Measure.DIGITAL_COST).sum(), total(Measure.DIGITAL_VOLUME).sum());
    }

    /** More digital transactions than transactions, which no right figures can say; shown all the same. */
    public boolean isDigitalAboveAll() {
        return value(Measure.TAKE_UP).isAboveWhole(Measure.TAKE_UP.format());
    }
}
