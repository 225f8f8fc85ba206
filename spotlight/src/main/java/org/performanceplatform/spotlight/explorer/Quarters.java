package org.performanceplatform.spotlight.explorer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.performanceplatform.core.insight.QuarterlyHistory;
import org.performanceplatform.core.results.Value;

/**
 * The transactions of a service quarter by quarter, without leaving one out.
 *
 * @param spans each beginning where the one before ends
 * @param values as many; not provided where there is no record
 */
record Quarters(List<Span> spans, List<Value> values) {

    private static final int MONTHS = 3;

    /** From the oldest to the newest quarter of the service. */
    static Quarters of(ListedService service) {
        Map<Span, Entry> entries =
                service.quarters().stream().collect(Collectors.toMap(Entry::span, Function.identity()));
        List<Span> spans = new ArrayList<>();
        if (!entries.isEmpty()) {
            Instant end =
                    service.quarters().get(service.quarters().size() - 1).span().end();
            Span span = service.quarters().get(0).span();
            while (!span.end().isAfter(end)) {
                spans.add(span);
                span = span.movedBy(MONTHS);
            }
        }
        List<Value> values = spans.stream()
                .map(span -> entries.containsKey(span) ? entries.get(span).value(Measure.VOLUME) : Value.notProvided())
                .toList();
        return new Quarters(spans, values);
    }

    /** The figures, empty where there is none. */
    List<OptionalDouble> volumes() {
        return values.stream().map(Value::asNumber).toList();
    }

    QuarterlyHistory history() {
        return new QuarterlyHistory(volumes());
    }

    /** The four quarters after a place. */
    List<Span> yearAfter(int place) {
        List<Span> year = new ArrayList<>();
        Span last = spans.get(place);
        for (int quarter = 0; quarter < QuarterlyHistory.QUARTERS; quarter++) {
            last = last.movedBy(MONTHS);
            year.add(last);
        }
        return year;
    }
}
