package org.performanceplatform.spotlight.modules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.performanceplatform.core.formats.DatePattern;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.formats.NumberFormat;
import org.performanceplatform.core.formats.NumberOptions;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Change;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.charts.ChartKind;

/**
 * A score from 1, the best, to 5, the worst, as a percentage, with its change on a month before
 * ({@code reference/spotlight.md} section 4.10).
 */
final class UserSatisfactionModule implements ModuleType {

    private static final double WORST = 5;
    private static final double RANGE = 4;
    private static final int ENOUGH_FOR_A_LINE = 4;

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        Period period = settings.period();
        String key = settings.text("value-attribute", "satisfaction:mean");
        List<DataRow> ended = source.ended(rows, period);
        List<Row.Span> spans =
                ended.stream().map(row -> row.span(period).orElseThrow()).toList();
        Series percent = new Series(
                key + "_percent",
                settings.module().title(),
                Format.PERCENT,
                ended.stream().map(row -> percent(row.value(key))).toList());
        Series score = new Series(
                key,
                "Score (1 is best, 5 is worst)",
                new NumberFormat(NumberOptions.DEFAULT, false),
                ended.stream().map(row -> row.value(key)).toList());
        Result result = source.result(settings, settings.rowHeading("Date"), period, spans, List.of(percent, score));
        Headline latest = Headline.latestOf(result, percent, null);
        Headline shown = new Headline(
                null,
                latest.value(),
                Format.PERCENT,
                latest.caption(),
                onAMonthBefore(spans, percent).orElse(null));
        boolean enough = percent.known() >= ENOUGH_FOR_A_LINE;
        return new Shape(
                Source.headed(result, shown),
                enough ? List.of(Panel.ofShares(ChartKind.LINE, percent.key())) : List.of());
    }

    private static Value percent(Value score) {
        return Figures.both(score, score, (one, same) -> (WORST - one) / RANGE);
    }

    private static Optional<Change> onAMonthBefore(List<Row.Span> spans, Series percent) {
        if (percent.lastKnown().isEmpty()) {
            return Optional.empty();
        }
        int last = percent.lastKnown().getAsInt();
        Instant before =
                spans.get(last).start().atOffset(ZoneOffset.UTC).minusMonths(1).toInstant();
        return IntStream.range(0, last)
                .filter(at -> spans.get(at).start().equals(before))
                .filter(at -> percent.values().get(at).asNumber().isPresent())
                .boxed()
                .findFirst()
                .flatMap(at -> Change.between(
                        percent.values().get(at).asNumber().orElseThrow(),
                        percent.values().get(last).asNumber().orElseThrow(),
                        Format.PERCENT,
                        DatePattern.text(before, "MMM YYYY")));
    }
}
