package org.performanceplatform.spotlight.modules;

import java.util.List;
import java.util.OptionalInt;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.formats.NumberFormat;
import org.performanceplatform.core.formats.NumberOptions;
import org.performanceplatform.core.formats.PercentFormat;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.spotlight.charts.ChartKind;

/** The last six values as columns, the newest also as a number ({@code reference/spotlight.md} section 4.12). */
final class BarChartWithNumberModule implements ModuleType {

    private static final int KEPT = 6;
    private static final Format SHORT =
            new NumberFormat(new NumberOptions(true, 3, OptionalInt.empty(), OptionalInt.empty(), true, true), true);

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        Period period = settings.period();
        String key = settings.text("value-attribute", "uniqueEvents:sum");
        Format format = settings.format("format").orElse(SHORT);
        List<DataRow> ended = source.ended(rows, period);
        List<DataRow> kept = ended.subList(Math.max(0, ended.size() - KEPT), ended.size());
        Series series = new Series(
                key,
                settings.valueAxes().stream()
                        .findFirst()
                        .map(ModuleSettings.Axis::label)
                        .orElse(settings.module().title()),
                format,
                kept.stream().map(row -> row.value(key)).toList());
        var spans = kept.stream().map(row -> row.span(period).orElseThrow()).toList();
        Result result = source.result(settings, settings.rowHeading("Dates"), period, spans, List.of(series));
        return new Shape(
                Source.headed(result, Headline.latestOf(result, result.series().get(0), null)),
                List.of(new Panel(null, ChartKind.COLUMN, List.of(key), format instanceof PercentFormat)));
    }
}
