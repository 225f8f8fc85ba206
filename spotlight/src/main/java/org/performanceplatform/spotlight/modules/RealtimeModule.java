package org.performanceplatform.spotlight.modules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.charts.ChartKind;

/**
 * Users at this moment and over the last day ({@code reference/spotlight.md} section 4.2). Of the readings one in ten
 * minutes is kept, counted back from the newest.
 */
final class RealtimeModule implements ModuleType {

    private static final String KEY = "unique_visitors";
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration STEP = Duration.ofMinutes(10);

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        List<DataRow> kept = kept(rows);
        List<Row.Moment> moments =
                kept.stream().map(row -> new Row.Moment(at(row))).toList();
        String key = settings.text("value-attribute", KEY);
        Series series = new Series(
                key,
                "Users online",
                Format.INTEGER,
                kept.stream().map(row -> row.value(key)).toList());
        Result result = source.result(settings, "Time", null, moments, List.of(series));
        if (moments.isEmpty()) {
            return new Shape(Source.headed(result, Headline.latestOf(result, series, null)), List.of());
        }
        int last = moments.size() - 1;
        Value value = series.values().get(last);
        boolean now = !moments.get(last).at().isBefore(source.now().minus(STEP));
        String users = value.asNumber().orElse(0) == 1 ? "user online " : "users online ";
        Headline headline = new Headline(
                null,
                value,
                Format.INTEGER,
                users + (now ? "now" : "at " + moments.get(last).label()),
                null);
        return new Shape(Source.headed(result, headline), List.of(Panel.of(ChartKind.LINE, key)));
    }

    private static List<DataRow> kept(List<DataRow> rows) {
        List<DataRow> newestFirst = rows.stream()
                .filter(row -> row.instant("_timestamp").isPresent())
                .sorted(Comparator.comparing(RealtimeModule::at).reversed())
                .toList();
        List<DataRow> kept = new ArrayList<>();
        Instant next = Instant.MAX;
        for (DataRow row : newestFirst) {
            boolean recent = kept.isEmpty() || !at(row).isBefore(at(kept.get(0)).minus(DAY));
            if (recent && !at(row).isAfter(next)) {
                kept.add(row);
                next = at(row).minus(STEP);
            }
        }
        Collections.reverse(kept);
        return kept;
    }

    private static Instant at(DataRow row) {
        return row.instant("_timestamp").orElseThrow();
    }
}
