package org.performanceplatform.spotlight.modules;

import java.util.List;
import java.util.OptionalDouble;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.formats.NumberFormat;
import org.performanceplatform.core.formats.PercentFormat;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.charts.ChartKind;

/** One value per period as a line ({@code reference/spotlight.md} section 4.3). */
final class SingleTimeseriesModule implements ModuleType {

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        Period period = settings.period();
        String key = settings.text("value-attribute", "uniqueEvents");
        OptionalDouble otherwise = settings.number("default-value");
        List<DataRow> ended = source.ended(rows, period);
        var spans = ended.stream().map(row -> row.span(period).orElseThrow()).toList();
        Format headline = settings.format("format-options")
                .or(() -> settings.format("format"))
                .orElse(NumberFormat.SHORT);
        Series series = new Series(
                key,
                label(settings),
                inTable(settings, headline),
                ended.stream().map(row -> value(row, key, otherwise)).toList());
        Result result = source.result(settings, settings.rowHeading("Date"), period, spans, List.of(series));
        Headline latest = Headline.latestOf(result, result.series().get(0), null);
        Headline shown = new Headline(null, latest.value(), headline, latest.caption(), latest.change());
        boolean shares = headline instanceof PercentFormat;
        return new Shape(Source.headed(result, shown), List.of(new Panel(null, ChartKind.LINE, List.of(key), shares)));
    }

    private static Value value(DataRow row, String key, OptionalDouble otherwise) {
        Value value = row.value(key);
        return value.isMissing() && otherwise.isPresent() ? Value.of(otherwise.getAsDouble()) : value;
    }

    private static String label(ModuleSettings settings) {
        return settings.valueAxes().stream()
                .findFirst()
                .map(ModuleSettings.Axis::label)
                .orElse(settings.module().title());
    }

    /** Figures are in full in tables; durations and shares as they are in the headline. */
    private static Format inTable(ModuleSettings settings, Format headline) {
        return settings.valueAxes().stream()
                .findFirst()
                .flatMap(ModuleSettings.Axis::format)
                .orElse(headline instanceof NumberFormat ? Format.INTEGER : headline);
    }
}
