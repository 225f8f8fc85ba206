package org.performanceplatform.spotlight.modules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Freshness;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Note;
import org.performanceplatform.core.results.Provenance;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;

/**
 * What is known of the data besides the rows.
 *
 * @param now the moment for which the page is made
 * @param expectedAge within which new data are expected, or null
 */
public record Source(Instant now, Freshness freshness, Duration expectedAge, Provenance provenance, List<Note> notes) {

    /** A result of these series, whose recent gaps are said to be not yet due where that is so. */
    Result result(
            ModuleSettings settings, String rowHeading, Period period, List<? extends Row> rows, List<Series> series) {
        List<Row> all = List.copyOf(rows);
        List<Series> said =
                series.stream().map(each -> withNotYetDue(each, all)).toList();
        return new Result(
                settings.module().title(), rowHeading, period, all, said, List.of(), notes, freshness, provenance);
    }

    /** The same result with figures to show large. */
    static Result headed(Result result, Headline... headlines) {
        return new Result(
                result.title(),
                result.rowHeading(),
                result.period(),
                result.rows(),
                result.series(),
                List.of(headlines),
                result.notes(),
                result.freshness(),
                result.provenance());
    }

    /** The rows that stand for periods which have ended, oldest first. */
    List<DataRow> ended(List<DataRow> rows, Period period) {
        return rows.stream()
                .filter(row ->
                        row.span(period).map(span -> !span.end().isAfter(now)).orElse(false))
                .sorted((one, other) -> one.span(period)
                        .orElseThrow()
                        .start()
                        .compareTo(other.span(period).orElseThrow().start()))
                .toList();
    }

    private Series withNotYetDue(Series series, List<Row> rows) {
        if (expectedAge == null) {
            return series;
        }
        List<Value> values = new ArrayList<>(series.values());
        for (int at = values.size() - 1; at >= 0 && values.get(at).isMissing(); at--) {
            boolean recent = rows.get(at) instanceof Row.Span span
                    && now.isBefore(span.end().plus(expectedAge));
            if (recent && values.get(at).equals(Value.notProvided())) {
                values.set(at, new Value.Missing(Value.Reason.NOT_YET_DUE));
            }
        }
        return new Series(series.key(), series.label(), series.format(), values);
    }
}
