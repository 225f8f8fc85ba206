package org.performanceplatform.spotlight.modules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.formats.PeriodLabel;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.charts.ChartKind;

/** How many users reach each step, in the last complete week ({@code reference/spotlight.md} section 4.8). */
final class JourneyModule implements ModuleType {

    @Override
    public QueryBuilder query(ModuleSettings settings, Instant now) {
        QueryBuilder query = QueryBuilder.of(settings).flat();
        Instant monday = Period.WEEK.floor(now);
        return query.period().isPresent() || query.first("start_at").isPresent()
                ? query
                : query.between(Period.WEEK.plus(monday, -1), monday);
    }

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        String attribute = settings.text("matching-attribute", "eventCategory");
        String key = settings.text("value-attribute", "uniqueEvents");
        List<Row> steps = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        for (ModuleSettings.Axis axis : settings.valueAxes()) {
            steps.add(new Row.Category(axis.label() == null ? axis.groupId() : axis.label(), null));
            values.add(rows.stream()
                    .filter(row -> row.text(attribute, "").equals(axis.groupId()))
                    .reduce((one, other) -> other)
                    .map(row -> row.value(key))
                    .orElse(Value.notProvided()));
        }
        Value first = values.isEmpty() ? Value.notProvided() : values.get(0);
        List<Value> shares =
                values.stream().map(value -> Figures.share(value, first)).toList();
        List<Series> series = List.of(
                new Series(key, "Users", Format.INTEGER, values),
                new Series("share", "Out of those who began", Format.PERCENT, shares));
        Result result = source.result(settings, "Step", null, steps, series);
        if (shares.isEmpty()) {
            return new Shape(result, List.of());
        }
        Headline reached = new Headline(
                "Reach the last step", shares.get(shares.size() - 1), Format.PERCENT, week(settings, source), null);
        return new Shape(Source.headed(result, reached), List.of(Panel.of(ChartKind.FUNNEL, key)));
    }

    /** The week that is shown, where it is exactly one. */
    private static String week(ModuleSettings settings, Source source) {
        JsonNode parameters = settings.queryParameters();
        if (parameters.has("period")) {
            return null;
        }
        if (!parameters.has("start_at")) {
            Instant monday = Period.WEEK.floor(source.now());
            return PeriodLabel.of(Period.WEEK, Period.WEEK.plus(monday, -1), monday);
        }
        try {
            Instant start = Instant.parse(parameters.path("start_at").asText());
            Instant end = Instant.parse(parameters.path("end_at").asText());
            return end.equals(Period.WEEK.plus(start, 1)) ? PeriodLabel.of(Period.WEEK, start, end) : null;
        } catch (DateTimeException otherwiseWritten) {
            return null;
        }
    }
}
