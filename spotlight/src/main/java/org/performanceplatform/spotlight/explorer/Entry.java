package org.performanceplatform.spotlight.explorer;

import java.util.Map;
import java.util.OptionalDouble;
import org.performanceplatform.core.results.Value;

/** The figures of one service and period. */
public record Entry(Span span, Map<Measure, Value> values) {

    private static final double ALL = 1;

    /** The figure, or why there is none; quarters have no costs. */
    public Value value(Measure measure) {
        return values.getOrDefault(measure, new Value.Missing(Value.Reason.NOT_APPLICABLE));
    }

    OptionalDouble number(Measure measure) {
        return value(measure).asNumber();
    }

    /** More digital transactions than transactions, which no right figures can say; shown all the same. */
    public boolean isDigitalAboveAll() {
        return number(Measure.TAKE_UP).orElse(0) > ALL;
    }
}
