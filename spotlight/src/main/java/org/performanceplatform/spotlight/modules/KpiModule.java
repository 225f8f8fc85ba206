package org.performanceplatform.spotlight.modules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.formats.NumberFormat;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.spotlight.charts.ChartKind;

/** One figure with its change on the period before ({@code reference/spotlight.md} section 4.1). */
final class KpiModule implements ModuleType {

    private static final int ENOUGH_FOR_A_LINE = 4;

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        Period period = Period.named(settings.text("date-period", "quarter")).orElse(Period.QUARTER);
        String key = settings.text("value-attribute", "value");
        Format format = settings.format("format").orElse(NumberFormat.SHORT);
        List<DataRow> oldestFirst = rows.stream()
                .filter(row -> row.span(period).isPresent())
                .sorted(Comparator.comparing(
                        row -> row.span(period).orElseThrow().start()))
                .toList();
        var spans =
                oldestFirst.stream().map(row -> row.span(period).orElseThrow()).toList();
        Series series = new Series(
                key,
                settings.module().title(),
                format,
                oldestFirst.stream().map(row -> row.value(key)).toList());
        Result result = source.result(settings, "Period", period, spans, List.of(series));
        List<Panel> panels = new ArrayList<>();
        if (series.known() >= ENOUGH_FOR_A_LINE) {
            panels.add(Panel.of(ChartKind.SPARKLINE, key));
        }
        return new Shape(
                Source.headed(result, Headline.latestOf(result, result.series().get(0), null)), panels);
    }
}
