package org.performanceplatform.spotlight.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Value;

/**
 * Values by an attribute such as the days that something took, per period ({@code reference/spotlight.md} sections 4.13
 * to 4.15).
 *
 * @param spans the periods that have ended, oldest first; one pseudo period where rows have none
 * @param byPin per value of the attribute one value per period
 */
record Pinned(List<Row.Span> spans, Map<String, List<Value>> byPin) {

    static Pinned of(ModuleSettings settings, List<DataRow> rows, Source source) {
        Period period = settings.period();
        String pin = settings.text("pin-to", "");
        String key = settings.text("value-attribute", "_count");
        Map<Instant, Row.Span> spans = new TreeMap<>();
        Map<String, Map<Instant, Value>> found = new LinkedHashMap<>();
        for (DataRow row : rows) {
            Map<Instant, Value> values = found.computeIfAbsent(row.text(pin, ""), name -> new LinkedHashMap<>());
            JsonNode nested = row.node().path("values");
            if (nested.isArray()) {
                nested.forEach(bucket -> add(new DataRow(bucket), key, period, source, spans, values));
            } else {
                add(row, key, period, source, spans, values);
            }
        }
        List<Row.Span> ordered = List.copyOf(spans.values());
        Map<String, List<Value>> byPin = new LinkedHashMap<>();
        found.forEach((name, values) -> byPin.put(
                name,
                ordered.stream()
                        .map(span -> values.getOrDefault(span.start(), Value.notProvided()))
                        .toList()));
        return new Pinned(ordered, byPin);
    }

    private static void add(
            DataRow row,
            String key,
            Period period,
            Source source,
            Map<Instant, Row.Span> spans,
            Map<Instant, Value> values) {
        Row.Span span = row.span(period).orElse(new Row.Span(period, Instant.EPOCH, Instant.EPOCH));
        if (!span.end().isAfter(source.now())) {
            spans.put(span.start(), span);
            values.put(span.start(), row.value(key));
        }
    }

    /** The share of what is at pins for which the test holds, in the period at this place. */
    Value share(Predicate<String> chosen, int at) {
        List<Value> some = new ArrayList<>();
        List<Value> all = new ArrayList<>();
        byPin.forEach((pin, values) -> {
            all.add(values.get(at));
            if (chosen.test(pin)) {
                some.add(values.get(at));
            }
        });
        Value whole = Figures.sum(all);
        Value part = Figures.sum(some);
        return Figures.share(part.isMissing() && !whole.isMissing() ? Value.of(0) : part, whole);
    }

    /**
     * The bars of the period at this place: as many pins as {@code most}, the last of which holds all further ones and
     * says so with a plus.
     */
    Map<String, Value> bars(int at, int most) {
        Map<String, Value> bars = new LinkedHashMap<>();
        List<String> pins = List.copyOf(byPin.keySet());
        for (int which = 0; which < Math.min(most, pins.size()); which++) {
            boolean folds = which == most - 1 && pins.size() > most;
            List<String> held = pins.subList(which, folds ? pins.size() : which + 1);
            bars.put(
                    pins.get(which) + (folds ? "+" : ""),
                    Figures.sum(held.stream().map(pin -> byPin.get(pin).get(at)).toList()));
        }
        return bars;
    }
}
