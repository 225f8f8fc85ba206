package org.performanceplatform.spotlight.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.charts.ChartKind;

/** A column per value of an attribute ({@code reference/spotlight.md} section 4.13). */
final class ColumnModule implements ModuleType {

    private static final int MOST_BARS = 10;

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        Pinned pinned = Pinned.of(settings, rows, source);
        int last = pinned.spans().size() - 1;
        Map<String, Value> bars = last < 0 ? Map.of() : pinned.bars(last, mostBars(settings));
        return new Shape(result(settings, source, bars), panels(settings));
    }

    static int mostBars(ModuleSettings settings) {
        return (int) settings.number("max-bars").orElse(MOST_BARS);
    }

    static Result result(ModuleSettings settings, Source source, Map<String, Value> bars) {
        List<Row> names = new ArrayList<>();
        bars.keySet().forEach(name -> names.add(new Row.Category(name, null)));
        Series series = new Series(
                key(settings),
                settings.valueAxes().stream()
                        .findFirst()
                        .map(ModuleSettings.Axis::label)
                        .orElse("Number"),
                settings.format("format").orElse(Format.INTEGER),
                List.copyOf(bars.values()));
        return source.result(settings, settings.rowHeading(settings.text("pin-to", "")), null, names, List.of(series));
    }

    static List<Panel> panels(ModuleSettings settings) {
        String heading = settings.rowHeading("");
        return List.of(new Panel(
                heading.isEmpty()
                        ? null
                        : "By " + heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1),
                ChartKind.COLUMN,
                List.of(key(settings)),
                false));
    }

    private static String key(ModuleSettings settings) {
        return settings.text("value-attribute", "_count");
    }
}
