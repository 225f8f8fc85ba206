package org.performanceplatform.spotlight.modules;

import java.time.Instant;
import java.util.List;
import org.performanceplatform.core.formats.DurationFormat;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.charts.ChartKind;

/** Response time and uptime; time that nobody watched counts as neither ({@code reference/spotlight.md} section 4.9). */
final class AvailabilityModule implements ModuleType {

    private static final String RESPONSE = "avgresponse:mean";
    private static final String UPTIME = "uptimeFraction";

    @Override
    public QueryBuilder query(ModuleSettings settings, Instant now) {
        return QueryBuilder.of(settings)
                .flat()
                .adding("collect", "downtime:sum", "uptime:sum", "unmonitored:sum", RESPONSE);
    }

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        Period period = settings.period();
        List<DataRow> ended = source.ended(rows, period);
        Series response = new Series(
                RESPONSE,
                "Page load time",
                DurationFormat.MILLISECONDS,
                ended.stream().map(row -> row.value(RESPONSE)).toList());
        Series uptime = new Series(
                UPTIME,
                "Uptime",
                Format.PERCENT,
                ended.stream().map(AvailabilityModule::uptime).toList());
        var spans = ended.stream().map(row -> row.span(period).orElseThrow()).toList();
        Result result = source.result(settings, settings.rowHeading("Time"), period, spans, List.of(response, uptime));
        Headline load = Headline.latestOf(result, response, "Page load time");
        return new Shape(
                Source.headed(
                        result,
                        new Headline(load.label(), load.value(), DurationFormat.SECONDS, load.caption(), load.change()),
                        Headline.latestOf(result, uptime, "Uptime")),
                List.of(
                        new Panel("Page load time", ChartKind.LINE, List.of(RESPONSE), false),
                        new Panel("Uptime", ChartKind.LINE, List.of(UPTIME), true)));
    }

    private static Value uptime(DataRow row) {
        Value up = row.value("uptime:sum");
        return Figures.share(up, Figures.sum(List.of(up, row.value("downtime:sum"))));
    }
}
