package org.performanceplatform.spotlight.modules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.formats.SentenceFormat;
import org.performanceplatform.core.formats.UrlFormat;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;

/**
 * Rows and columns as the axes say: a row per period where the first column is a time, otherwise a row per group with its
 * latest values ({@code reference/spotlight.md} sections 2.4 and 4.17).
 */
final class TableModule implements ModuleType {

    private static final String START = "_start_at";

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        RowAxis rowAxis = RowAxis.of(settings);
        List<TableGroup> groups = groups(settings, rows, source, rowAxis);
        List<ColumnKey> columns =
                settings.valueAxes().stream().map(ColumnKey::of).toList();
        List<Series> series = new ArrayList<>();
        for (ColumnKey column : columns) {
            series.add(new Series(column.key(), column.label(), column.format(), column.values(groups)));
        }
        for (int extra = 1; extra < rowAxis.keys().size(); extra++) {
            series.add(extra - 1, words(rowAxis, extra, groups));
        }
        List<Row> names = groups.stream()
                .map(group -> rowAxis.row(group, settings.period()))
                .toList();
        Result result =
                source.result(settings, rowAxis.label(), rowAxis.isTime() ? settings.period() : null, names, series);
        return new Shape(Sorting.of(settings).sorted(result), List.of());
    }

    private static Series words(RowAxis rowAxis, int which, List<TableGroup> groups) {
        String key = rowAxis.keys().get(which);
        return new Series(
                key,
                rowAxis.labels().get(which),
                new SentenceFormat(Set.of()),
                groups.stream().map(group -> group.latest().value(key)).toList());
    }

    private static List<TableGroup> groups(
            ModuleSettings settings, List<DataRow> rows, Source source, RowAxis rowAxis) {
        List<DataRow> flat = CompletionRateModule.unnested(rows);
        Period period = settings.period();
        boolean periods = settings.queryParameters().has("period");
        Map<Object, List<DataRow>> groups = new LinkedHashMap<>();
        for (DataRow row : periods ? source.ended(flat, period) : flat) {
            Object identity = rowAxis.isTime()
                    ? row.span(period).map(Row.Span::start).orElse(Instant.EPOCH)
                    : rowAxis.identity(row);
            groups.computeIfAbsent(identity, key -> new ArrayList<>()).add(row);
        }
        List<TableGroup> all = new ArrayList<>();
        groups.values()
                .forEach(group -> all.add(
                        rowAxis.isTime() ? new TableGroup(List.of(merged(settings, group))) : new TableGroup(group)));
        return all;
    }

    /** All groups of one period as one row, each value under {@code group:attribute}. */
    private static DataRow merged(ModuleSettings settings, List<DataRow> rows) {
        ObjectNode merged = rows.get(0).node().deepCopy();
        JsonNode groupBy = settings.queryParameters().path("group_by");
        for (DataRow row : rows) {
            List<String> names = new ArrayList<>();
            (groupBy.isArray() ? groupBy : List.of(groupBy)).forEach(field -> names.add(row.text(field.asText(), "")));
            row.node()
                    .fields()
                    .forEachRemaining(
                            field -> merged.set(String.join(":", names) + ":" + field.getKey(), field.getValue()));
        }
        return new DataRow(merged);
    }

    /** The rows of one line of the table, oldest first. */
    record TableGroup(List<DataRow> rows) {

        DataRow latest() {
            return rows.get(rows.size() - 1);
        }

        Optional<DataRow> before() {
            return rows.size() < 2 ? Optional.empty() : Optional.of(rows.get(rows.size() - 2));
        }
    }

    /** What heads the rows. */
    record RowAxis(List<String> keys, List<String> labels, Optional<Format> format) {

        static RowAxis of(ModuleSettings settings) {
            JsonNode axis = settings.option("axes").path("x");
            List<String> keys = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            for (JsonNode each : axis.isArray() ? axis : List.of(axis)) {
                JsonNode key = each.path("key");
                keys.add(0, key.isArray() ? key.path(0).asText(START) : key.asText(START));
                labels.add(0, each.path("label").asText(each.path("key").isMissingNode() ? "Date" : keys.get(0)));
            }
            return new RowAxis(
                    keys,
                    labels,
                    Format.named(axis.isArray() ? axis.path(axis.size() - 1).get("format") : axis.get("format")));
        }

        String label() {
            return labels.get(0);
        }

        boolean isTime() {
            return keys.get(0).equals("_timestamp") || keys.get(0).endsWith("_at");
        }

        Object identity(DataRow row) {
            return keys.stream().map(key -> row.text(key, "")).toList();
        }

        Row row(TableGroup group, Period period) {
            if (isTime()) {
                return group.latest().span(period).<Row>map(span -> span).orElse(new Row.Category("", null));
            }
            Value value = group.latest().value(keys.get(0));
            String text = value.text(format.orElse(Format.INTEGER));
            boolean links = format.filter(UrlFormat.class::isInstance).isPresent();
            return new Row.Category(text, links ? Links.safe(text) : null);
        }
    }
}
