package org.performanceplatform.spotlight.revisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.figures.ReadQuery;

/**
 * Which fields, records and time a module shows, and so which revisions concern it.
 *
 * @param fields that its figures come from; empty where these are its series
 * @param filters the values that its query wants, by field
 */
public record ShownFigures(Set<String> fields, Map<String, String> filters) {

    private static final Pattern OPERAND = Pattern.compile("\\(([A-Za-z_][A-Za-z0-9_]*)\\)");

    public ShownFigures {
        fields = Set.copyOf(fields);
        filters = Map.copyOf(filters);
    }

    /** What the query of a module asks for. */
    public static ShownFigures of(ReadQuery query) {
        Set<String> fields = new HashSet<>();
        Map<String, String> filters = new HashMap<>();
        for (ReadQuery.Parameter parameter : query.parameters()) {
            String value = parameter.value();
            int colon = value.indexOf(':');
            if (parameter.name().equals("collect")) {
                Matcher operands = OPERAND.matcher(value);
                if (value.indexOf('(') < 0) {
                    fields.add(colon < 0 ? value : value.substring(0, colon));
                }
                while (operands.find()) {
                    fields.add(operands.group(1));
                }
            } else if (parameter.name().equals("filter_by") && colon > 0) {
                filters.put(value.substring(0, colon), value.substring(colon + 1));
            }
        }
        return new ShownFigures(fields, filters);
    }

    /** The revisions that concern what a result shows, in their order. */
    public List<RevisedFigure> concerning(Result result, List<RevisedFigure> revisions) {
        return revisions.stream()
                .filter(this::passesFilters)
                .filter(revision -> isShown(result, revision))
                .filter(revision -> isInTime(result, revision))
                .toList();
    }

    /** The result with the figures marked as revised that come from revised ones. */
    public Result marked(Result result, List<RevisedFigure> revisions) {
        List<RevisedFigure> concerning = concerning(result, revisions);
        if (concerning.isEmpty()) {
            return result;
        }
        List<Series> series = result.series().stream()
                .map(each -> new Series(each.key(), each.label(), each.format(), values(result, each, concerning)))
                .toList();
        return new Result(
                result.title(),
                result.rowHeading(),
                result.period(),
                result.rows(),
                series,
                result.headlines(),
                result.notes(),
                result.freshness(),
                result.provenance());
    }

    private static List<Value> values(Result result, Series series, List<RevisedFigure> revisions) {
        List<Value> values = new ArrayList<>();
        for (int at = 0; at < series.values().size(); at++) {
            Value value = series.values().get(at);
            Row row = result.rows().get(at);
            boolean revised = value instanceof Value.Figure figure
                    && figure.standing() == Value.Standing.FINAL
                    && row instanceof Row.Span span
                    && revisions.stream()
                            .anyMatch(revision ->
                                    revision.overlaps(span.start(), span.end()) && comesFrom(series.key(), revision));
            values.add(revised ? new Value.Figure(value.asNumber().orElseThrow(), Value.Standing.REVISED) : value);
        }
        return values;
    }

    /** Whether a series such as {@code digital:count:sum} is made of the field, and of records of its group. */
    private static boolean comesFrom(String key, RevisedFigure revision) {
        List<String> parts = Arrays.asList(key.split(":"));
        int at = parts.lastIndexOf(revision.field());
        return at >= 0 && revision.dimensions().values().containsAll(parts.subList(0, at));
    }

    private boolean passesFilters(RevisedFigure revision) {
        return filters.entrySet().stream().allMatch(filter -> revision.dimensions()
                .getOrDefault(filter.getKey(), filter.getValue())
                .equals(filter.getValue()));
    }

    private boolean isShown(Result result, RevisedFigure revision) {
        return fields.contains(revision.field())
                || fields.isEmpty()
                        && result.series().stream()
                                .anyMatch(series -> series.key().equals(revision.field()));
    }

    private static boolean isInTime(Result result, RevisedFigure revision) {
        List<Row.Span> spans = result.rows().stream()
                .filter(Row.Span.class::isInstance)
                .map(Row.Span.class::cast)
                .toList();
        return spans.isEmpty() || spans.stream().anyMatch(span -> revision.overlaps(span.start(), span.end()));
    }
}
