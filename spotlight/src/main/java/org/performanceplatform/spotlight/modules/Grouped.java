package org.performanceplatform.spotlight.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Value;

/**
 * Rows by group and period, however the read API nested them ({@code reference/spotlight.md} section 2.4).
 *
 * @param spans the periods that have ended, oldest first
 * @param groups by the values of their grouping fields, joined by {@code :}; in the order of the answer
 */
record Grouped(List<Row.Span> spans, Map<String, Map<Instant, DataRow>> groups) {

    static Grouped of(List<DataRow> rows, ModuleSettings settings, Source source) {
        Period period = settings.period();
        List<String> fields = fields(settings.queryParameters().path("group_by"));
        Map<String, Map<Instant, DataRow>> groups = new LinkedHashMap<>();
        Map<Instant, Row.Span> spans = new TreeMap<>();
        for (DataRow row : rows) {
            String group = fields.stream().map(field -> row.text(field, "")).collect(Collectors.joining(":"));
            for (DataRow bucket : buckets(row)) {
                bucket.span(period)
                        .filter(span -> !span.end().isAfter(source.now()))
                        .ifPresent(span -> {
                            spans.put(span.start(), span);
                            groups.computeIfAbsent(group, key -> new LinkedHashMap<>())
                                    .put(span.start(), bucket);
                        });
            }
        }
        return new Grouped(List.copyOf(spans.values()), groups);
    }

    /** The values of a group, one per period. */
    List<Value> values(String group, String key) {
        Map<Instant, DataRow> buckets = groups.getOrDefault(group, Map.of());
        return spans.stream()
                .map(span -> buckets.containsKey(span.start())
                        ? buckets.get(span.start()).value(key)
                        : Value.notProvided())
                .toList();
    }

    private static List<DataRow> buckets(DataRow row) {
        JsonNode nested = row.node().path("values");
        if (!nested.isArray()) {
            return List.of(row);
        }
        List<DataRow> buckets = new ArrayList<>();
        nested.forEach(each -> buckets.add(new DataRow(each)));
        return buckets;
    }

    private static List<String> fields(JsonNode groupBy) {
        if (groupBy.isTextual()) {
            return List.of(groupBy.textValue());
        }
        List<String> fields = new ArrayList<>();
        groupBy.forEach(field -> fields.add(field.asText()));
        return fields;
    }
}
