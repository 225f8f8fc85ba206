package org.performanceplatform.spotlight.modules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.charts.ChartKind;

/**
 * Several values per period, as lines or stacked ({@code reference/spotlight.md} section 4.4). A series may be shifted to
 * stand beside a later one; the query then reaches as much further back.
 */
final class GroupedTimeseriesModule implements ModuleType {

    private static final int MOST_SERIES = 7;
    private static final String TOTAL = "total";
    private static final String OTHER = "other";

    @Override
    public QueryBuilder query(ModuleSettings settings, Instant now) {
        QueryBuilder query = QueryBuilder.of(settings);
        int shift = shift(settings);
        return shift == 0 ? query : query.longerBy(shift);
    }

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        Grouped grouped = Grouped.of(rows, settings, source);
        String key = settings.text("value-attribute", "_count");
        Map<String, List<Value>> groups = mapped(settings, grouped, key);
        List<ModuleSettings.Axis> axes = axes(settings, groups);
        int shift = Math.min(shift(settings), grouped.spans().size());
        List<Row.Span> spans = grouped.spans().subList(shift, grouped.spans().size());

        List<Value> total = total(axes, groups, grouped.spans().size());
        List<Series> counts = new ArrayList<>();
        List<Series> shares = new ArrayList<>();
        for (ModuleSettings.Axis axis : axes) {
            List<Value> all = values(axis, axes, groups, total, grouped.spans().size());
            List<Value> values = all.subList(shift - axis.timeshift(), all.size() - axis.timeshift());
            Format format = axis.format().orElse(settings.format("format").orElse(Format.INTEGER));
            Format counted = format.name().equals("date") ? Format.INTEGER : format;
            counts.add(new Series(seriesKey(axis, key), label(axis, settings), counted, values));
            shares.add(new Series(
                    seriesKey(axis, key) + ":percent",
                    label(axis, settings),
                    Format.PERCENT,
                    Figures.shares(values, total.subList(shift, total.size()))));
        }
        boolean percent = settings.is("one-hundred-percent", false);
        return shape(settings, source, spans, counts, percent ? shares : List.of(), total.subList(shift, total.size()));
    }

    private static Shape shape(
            ModuleSettings settings,
            Source source,
            List<Row.Span> spans,
            List<Series> counts,
            List<Series> shares,
            List<Value> total) {
        List<Series> all = new ArrayList<>(shares);
        counts.forEach(series -> all.add(shares.isEmpty() ? series : named(series, series.label() + " (number)")));
        Result result = source.result(settings, settings.rowHeading("Date"), settings.period(), spans, all);
        boolean stacked = settings.is("use_stack", false);
        List<String> charted = (shares.isEmpty() ? counts : shares)
                .stream()
                        .map(Series::key)
                        .filter(key -> !stacked || !key.startsWith(TOTAL + ":"))
                        .toList();
        Panel panel = new Panel(null, stacked ? ChartKind.STACKED_AREA : ChartKind.LINE, charted, !shares.isEmpty());
        if (!shares.isEmpty() || !stacked || !settings.is("show-total-label", true) || counts.isEmpty()) {
            return new Shape(result, charted.isEmpty() ? List.of() : List.of(panel));
        }
        Series totals = new Series(TOTAL, "Total", counts.get(0).format(), total);
        return new Shape(Source.headed(result, Headline.latestOf(result, totals, "Total")), List.of(panel));
    }

    private static Series named(Series series, String label) {
        return new Series(series.key(), label, series.format(), series.values());
    }

    /** The groups, with those that a pattern of {@code group-mapping} finds added up under its target. */
    private static Map<String, List<Value>> mapped(ModuleSettings settings, Grouped grouped, String key) {
        Map<String, List<Value>> groups = new LinkedHashMap<>();
        grouped.groups().keySet().forEach(group -> groups.put(group, grouped.values(group, key)));
        settings.option("group-mapping").fields().forEachRemaining(mapping -> {
            Pattern from = Pattern.compile(mapping.getKey() + ":" + Pattern.quote(key));
            List<String> found = groups.keySet().stream()
                    .filter(group -> from.matcher(group + ":" + key).find())
                    .toList();
            List<List<Value>> columns = new ArrayList<>();
            found.forEach(group -> columns.add(groups.remove(group)));
            String to = mapping.getValue().asText();
            Optional.ofNullable(groups.get(to)).ifPresent(columns::add);
            groups.put(to, Figures.sums(columns, grouped.spans().size()));
        });
        return groups;
    }

    private static List<ModuleSettings.Axis> axes(ModuleSettings settings, Map<String, List<Value>> groups) {
        List<ModuleSettings.Axis> axes = settings.valueAxes().stream()
                .filter(axis -> axis.groupId() != null)
                .toList();
        return axes.isEmpty()
                ? groups.keySet().stream()
                        .limit(MOST_SERIES)
                        .map(group -> new ModuleSettings.Axis(null, group, Optional.empty(), group, 0))
                        .toList()
                : axes;
    }

    private static List<Value> values(
            ModuleSettings.Axis axis,
            List<ModuleSettings.Axis> axes,
            Map<String, List<Value>> groups,
            List<Value> total,
            int rows) {
        if (TOTAL.equals(axis.groupId())) {
            return total;
        }
        if (OTHER.equals(axis.groupId()) && !groups.containsKey(OTHER)) {
            return Figures.sums(withoutAxis(axes, groups), rows);
        }
        return groups.getOrDefault(axis.groupId(), Figures.sums(List.of(), rows));
    }

    private static List<List<Value>> withoutAxis(List<ModuleSettings.Axis> axes, Map<String, List<Value>> groups) {
        return groups.entrySet().stream()
                .filter(group -> axes.stream().noneMatch(axis -> group.getKey().equals(axis.groupId())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Of the groups that are shown, or of all where one series stands for the others. */
    private static List<Value> total(List<ModuleSettings.Axis> axes, Map<String, List<Value>> groups, int rows) {
        boolean all = axes.stream().anyMatch(axis -> OTHER.equals(axis.groupId()))
                || axes.stream().allMatch(axis -> TOTAL.equals(axis.groupId()));
        List<List<Value>> columns = groups.entrySet().stream()
                .filter(group ->
                        all || axes.stream().anyMatch(axis -> group.getKey().equals(axis.groupId())))
                .map(Map.Entry::getValue)
                .toList();
        return Figures.sums(columns, rows);
    }

    private static String seriesKey(ModuleSettings.Axis axis, String key) {
        return (axis.timeshift() > 0 ? "timeshift" + axis.timeshift() + ":" : "") + axis.groupId() + ":" + key;
    }

    private static String label(ModuleSettings.Axis axis, ModuleSettings settings) {
        String label = axis.label() == null ? axis.groupId() : axis.label();
        return axis.timeshift() == 0
                ? label
                : label + " (" + axis.timeshift() + " " + settings.period().apiName()
                        + (axis.timeshift() == 1 ? "" : "s") + " ago)";
    }

    private static int shift(ModuleSettings settings) {
        return settings.valueAxes().stream()
                .mapToInt(ModuleSettings.Axis::timeshift)
                .max()
                .orElse(0);
    }
}
