package org.performanceplatform.spotlight.modules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.spotlight.charts.ChartKind;

/** A ratio per period: completion rate, digital take-up ({@code reference/spotlight.md} section 4.6). */
final class CompletionRateModule implements ModuleType {

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        Period period = settings.period();
        Completion completion = Completion.of(settings);
        Map<Instant, List<DataRow>> byStart = new TreeMap<>();
        for (DataRow row : source.ended(unnested(rows), period)) {
            byStart.computeIfAbsent(row.span(period).orElseThrow().start(), start -> new ArrayList<>())
                    .add(row);
        }
        List<Row.Span> spans = byStart.values().stream()
                .map(all -> all.get(0).span(period).orElseThrow())
                .toList();
        List<Completion.Rate> rates =
                byStart.values().stream().map(completion::over).toList();
        String label = settings.valueAxes().stream()
                .findFirst()
                .map(ModuleSettings.Axis::label)
                .orElse(settings.module().title());
        List<Series> series = List.of(
                new Series(
                        "completion",
                        label,
                        Format.PERCENT,
                        rates.stream().map(Completion.Rate::share).toList()),
                new Series(
                        "numerator",
                        "Number counted",
                        Format.INTEGER,
                        rates.stream().map(Completion.Rate::completed).toList()),
                new Series(
                        "denominator",
                        "Out of",
                        Format.INTEGER,
                        rates.stream().map(Completion.Rate::started).toList()));
        Result result = source.result(settings, settings.rowHeading("Date"), period, spans, series);
        return new Shape(
                Source.headed(result, Headline.latestOf(result, result.series().get(0), null)),
                List.of(Panel.ofShares(ChartKind.LINE, "completion")));
    }

    /** The buckets of nested groups, each with the fields of its group. */
    static List<DataRow> unnested(List<DataRow> rows) {
        List<DataRow> flat = new ArrayList<>();
        for (DataRow row : rows) {
            JsonNode values = row.node().path("values");
            if (!values.isArray()) {
                flat.add(row);
            }
            for (JsonNode bucket : values) {
                ObjectNode with = ((ObjectNode) row.node()).deepCopy();
                with.remove("values");
                flat.add(new DataRow(with.setAll((ObjectNode) bucket)));
            }
        }
        return flat;
    }
}
