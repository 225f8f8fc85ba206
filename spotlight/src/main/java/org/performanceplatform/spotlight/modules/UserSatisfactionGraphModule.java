package org.performanceplatform.spotlight.modules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.charts.ChartKind;

/**
 * Ratings from 1, the worst, to 5, the best, per period: their weighted mean as a percentage, and how many gave each
 * ({@code reference/spotlight.md} section 4.11).
 */
final class UserSatisfactionGraphModule implements ModuleType {

    private static final List<String> RATINGS = List.of(
            "Very dissatisfied", "Dissatisfied", "Neither satisfied or dissatisfied", "Satisfied", "Very satisfied");
    private static final String TOTAL = "total:sum";

    @Override
    public QueryBuilder query(ModuleSettings settings, Instant now) {
        QueryBuilder query = QueryBuilder.of(settings).flat();
        if (settings.is("migrated", false)) {
            return query;
        }
        for (int rating = 1; rating <= RATINGS.size(); rating++) {
            query.adding("collect", key(rating));
        }
        return query.adding("collect", TOTAL);
    }

    @Override
    public Shape shape(ModuleSettings settings, List<DataRow> rows, Source source) {
        Period period = settings.period();
        String attribute = settings.text("value-attribute", "rating");
        boolean migrated = settings.is("migrated", false);
        List<DataRow> shown = trimmed(settings, source.ended(rows, period), attribute, migrated);
        List<Series> series = new ArrayList<>();
        series.add(new Series(
                attribute,
                settings.module().title(),
                Format.PERCENT,
                shown.stream()
                        .map(row -> score(settings, row, attribute, migrated))
                        .toList()));
        if (!migrated) {
            for (int rating = RATINGS.size(); rating >= 1; rating--) {
                String key = key(rating);
                series.add(new Series(
                        key,
                        RATINGS.get(rating - 1),
                        Format.INTEGER,
                        shown.stream().map(row -> row.value(key)).toList()));
            }
        }
        var spans = shown.stream().map(row -> row.span(period).orElseThrow()).toList();
        Result result = source.result(settings, settings.rowHeading("Date"), period, spans, series);
        return new Shape(
                Source.headed(result, Headline.latestOf(result, result.series().get(0), null)),
                panels(series, attribute));
    }

    private static List<Panel> panels(List<Series> series, String attribute) {
        List<String> ratings = series.stream().skip(1).map(Series::key).toList();
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.ofShares(ChartKind.LINE, attribute));
        if (!ratings.isEmpty()) {
            panels.add(new Panel("Ratings given", ChartKind.STACKED_COLUMN, ratings, false));
        }
        return panels;
    }

    private static Value score(ModuleSettings settings, DataRow row, String attribute, boolean migrated) {
        if (migrated) {
            return row.value(attribute);
        }
        double sum = 0;
        for (int rating = 1; rating <= RATINGS.size(); rating++) {
            var given = row.value(key(rating)).asNumber();
            if (given.isEmpty()) {
                return Value.notProvided();
            }
            sum += rating * given.getAsDouble();
        }
        Value mean = Figures.share(Value.of(sum), row.value(settings.text("total-attribute", TOTAL)));
        return Figures.both(mean, mean, (one, same) -> (one - 1) / (RATINGS.size() - 1));
    }

    /** Without the leading periods that have no score; {@code trim} may be false, or the least number to keep. */
    private static List<DataRow> trimmed(
            ModuleSettings settings, List<DataRow> rows, String attribute, boolean migrated) {
        if (settings.option("trim").isBoolean() && !settings.is("trim", true)) {
            return rows;
        }
        int least = (int) settings.number("trim").orElse(0);
        int from = 0;
        while (from < rows.size() - least
                && score(settings, rows.get(from), attribute, migrated).isMissing()) {
            from++;
        }
        return rows.subList(from, rows.size());
    }

    private static String key(int rating) {
        return "rating_" + rating + ":sum";
    }
}
