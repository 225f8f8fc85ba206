package org.performanceplatform.spotlight.modules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.spotlight.charts.ChartKind;

/** A ratio per category in the latest period that has any ({@code reference/spotlight.md} section 4.7). */
final class CompletionTableModule implements ModuleType {

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        String category = settings.text("category", "category");
        Completion completion = Completion.of(settings);
        Map<String, Completion.Rate> rates = new LinkedHashMap<>();
        byCategory(latest(settings, CompletionRateModule.unnested(rows), source), category)
                .forEach((name, group) -> {
                    Completion.Rate rate = completion.over(group);
                    if (!rate.share().isMissing()) {
                        rates.put(name, rate);
                    }
                });
        List<Row> names = new ArrayList<>();
        rates.keySet().forEach(name -> names.add(new Row.Category(name, null)));
        List<Completion.Rate> values = List.copyOf(rates.values());
        String label = settings.valueAxes().stream()
                .findFirst()
                .map(ModuleSettings.Axis::label)
                .orElse("Completion");
        List<Series> series = List.of(
                new Series(
                        "completion",
                        label,
                        Format.PERCENT,
                        values.stream().map(Completion.Rate::share).toList()),
                new Series(
                        "numerator",
                        "Number counted",
                        Format.INTEGER,
                        values.stream().map(Completion.Rate::completed).toList()),
                new Series(
                        "denominator",
                        "Out of",
                        Format.INTEGER,
                        values.stream().map(Completion.Rate::started).toList()));
        Result result = source.result(settings, settings.rowHeading("Category"), null, names, series);
        return new Shape(result, List.of(Panel.ofShares(ChartKind.BAR, "completion")));
    }

    private static List<DataRow> latest(ModuleSettings settings, List<DataRow> rows, Source source) {
        Period period = settings.period();
        List<DataRow> ended = source.ended(rows, period);
        String key = settings.text("value-attribute", "_count");
        Optional<Instant> last = ended.stream()
                .filter(row -> !row.value(key).isMissing())
                .map(row -> row.span(period).orElseThrow().start())
                .reduce((one, other) -> other);
        return last.map(start -> ended.stream()
                        .filter(row -> row.span(period).orElseThrow().start().equals(start))
                        .toList())
                .orElse(ended.isEmpty() ? rows : List.of());
    }

    private static Map<String, List<DataRow>> byCategory(List<DataRow> rows, String category) {
        Map<String, List<DataRow>> groups = new LinkedHashMap<>();
        for (DataRow row : rows) {
            String name = row.text(category, "").strip();
            if (!name.isEmpty()) {
                groups.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
            }
        }
        return groups;
    }
}
