package org.performanceplatform.spotlight.modules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.results.Change;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Value;

/** How many were dealt with in time, and a column per length of time ({@code reference/spotlight.md} section 4.14). */
final class ApplicationsModule implements ModuleType {

    @Override
    public QueryBuilder query(ModuleSettings settings, Instant now) {
        return QueryBuilder.of(settings);
    }

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        Pinned pinned = Pinned.of(settings, rows, source);
        int last = pinned.spans().size() - 1;
        Map<String, Value> bars = last < 0 ? Map.of() : pinned.bars(last, ColumnModule.mostBars(settings));
        Result result = ColumnModule.result(settings, source, bars);
        return new Shape(Source.headed(result, headline(settings, pinned, last)), ColumnModule.panels(settings));
    }

    private static Headline headline(ModuleSettings settings, Pinned pinned, int last) {
        double target = settings.number("target").orElse(0);
        String label = "Processed within " + Format.INTEGER.of(target) + " working days";
        if (last < 0) {
            return new Headline(label, Value.notProvided(), Format.PERCENT, null, null);
        }
        Value share = pinned.share(pin -> inTime(pin, target), last);
        Change change = last == 0
                ? null
                : change(
                        pinned.share(pin -> inTime(pin, target), last - 1),
                        share,
                        pinned.spans().get(last - 1));
        return new Headline(
                label, share, Format.PERCENT, pinned.spans().get(last).label(), change);
    }

    static Change change(Value before, Value now, Row.Span since) {
        return before.asNumber().isEmpty() || now.asNumber().isEmpty()
                ? null
                : Change.between(
                                before.asNumber().getAsDouble(),
                                now.asNumber().getAsDouble(),
                                Format.PERCENT,
                                since.label())
                        .orElse(null);
    }

    private static boolean inTime(String pin, double target) {
        try {
            return Double.parseDouble(pin) <= target;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
