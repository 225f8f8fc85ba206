package org.performanceplatform.spotlight.explorer;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.performanceplatform.core.formats.PercentFormat;
import org.performanceplatform.core.insight.NormalBand;
import org.performanceplatform.core.insight.Projection;
import org.performanceplatform.core.insight.QuarterlyHistory;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Freshness;
import org.performanceplatform.core.results.Provenance;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Sentences;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.charts.ChartKind;
import org.performanceplatform.spotlight.charts.ChartSize;
import org.performanceplatform.spotlight.charts.Charts;
import org.performanceplatform.spotlight.charts.Plot;

/** The figures of a service over time, as lines. */
final class HistoryCharts {

    private static final int LEAST_FIGURES = 2;
    private static final String EXPLANATION =
            " Quarters are normally between the lines “at most” and “at least”; the projection is the next year if it"
                    + " is like the last.";

    private HistoryCharts() {}

    /**
     * One chart in the sizes that the page chooses from.
     *
     * @param sentence what it shows
     */
    public record Chart(String heading, String sentence, List<RawString> drawings) {}

    /** The yearly figures of each measure that has at least two. */
    static List<Chart> yearly(ListedService service, List<Measure> measures) {
        return measures.stream()
                .filter(measure -> service.years().stream()
                                .filter(entry -> entry.number(measure).isPresent())
                                .count()
                        >= LEAST_FIGURES)
                .map(measure -> yearly(service, measure))
                .toList();
    }

    private static Chart yearly(ListedService service, Measure measure) {
        List<Row> rows =
                service.years().stream().map(entry -> row(entry.span())).toList();
        List<Value> values =
                service.years().stream().map(entry -> entry.value(measure)).toList();
        Series series = new Series(measure.field(), measure.label(), measure.format(), values);
        return chart(
                measure.field().replace('_', '-'),
                measure.label() + " by year",
                sentence(rows, series),
                rows,
                List.of(series),
                List.of(ChartSize.NARROW, ChartSize.WIDE));
    }

    /** The transactions by quarter, between what is normal, and the next year; null without two figures. */
    static Chart quarterly(ListedService service) {
        Quarters quarters = Quarters.of(service);
        QuarterlyHistory history = quarters.history();
        long known =
                quarters.volumes().stream().filter(volume -> volume.isPresent()).count();
        if (known < LEAST_FIGURES) {
            return null;
        }
        List<Span> spans = new ArrayList<>(quarters.spans());
        List<Value> volumes = new ArrayList<>(quarters.values());
        String sentence = sentence(
                spans.stream().map(HistoryCharts::row).toList(),
                new Series("volume", Measure.VOLUME.label(), Measure.VOLUME.format(), volumes));
        Lines lines = new Lines(spans, volumes);
        NormalBand.of(history).ifPresent(lines::add);
        Projection.of(history).ifPresent(projection -> lines.add(projection, quarters, history.end()));
        return chart(
                "by-quarter",
                "Transactions by quarter",
                lines.series().size() == 1 ? sentence : sentence + EXPLANATION,
                lines.spans().stream().map(HistoryCharts::row).toList(),
                lines.series(),
                List.of(ChartSize.NARROW, ChartSize.WIDE, ChartSize.FULL));
    }

    private static Row row(Span span) {
        return new Row.Span(Period.QUARTER, span.start(), span.end());
    }

    private static Chart chart(
            String id, String heading, String sentence, List<Row> rows, List<Series> series, List<ChartSize> sizes) {
        boolean share = series.get(0).format() instanceof PercentFormat;
        Plot plot = new Plot(id, heading, sentence, Period.QUARTER, rows, series, share, List.of());
        return new Chart(
                heading,
                sentence,
                sizes.stream()
                        .map(size -> new RawString(Charts.draw(ChartKind.LINE, plot, size)))
                        .toList());
    }

    private static String sentence(List<Row> rows, Series figures) {
        Result result = new Result(
                figures.label(),
                "Period",
                Period.QUARTER,
                rows,
                List.of(figures),
                List.of(),
                List.of(),
                Freshness.UNKNOWN,
                Provenance.NONE);
        return Sentences.describe(result, result.series());
    }

    /** The lines of the quarterly chart, each with a value or a gap for every quarter. */
    private static final class Lines {

        private final List<Span> spans;
        private final List<Value> volumes;
        private final List<Value> projected;
        private final List<Value> most;
        private final List<Value> least;

        Lines(List<Span> spans, List<Value> volumes) {
            this.spans = spans;
            this.volumes = volumes;
            this.projected = gaps(spans.size());
            this.most = gaps(spans.size());
            this.least = gaps(spans.size());
        }

        private static List<Value> gaps(int count) {
            return new ArrayList<>(Collections.nCopies(count, Value.notProvided()));
        }

        void add(NormalBand band) {
            for (NormalBand.Point point : band.points()) {
                least.set(point.place(), Value.of(point.lower()));
                most.set(point.place(), Value.of(point.upper()));
            }
        }

        /** The projection begins with the newest figure, so that its line goes on from there. */
        void add(Projection projection, Quarters quarters, int end) {
            projected.set(end - 1, volumes.get(end - 1));
            List<Span> year = quarters.yearAfter(end - 1);
            for (int quarter = 0; quarter < year.size(); quarter++) {
                int place = end + quarter;
                Projection.Expected expected = projection.quarters().get(quarter);
                if (place == spans.size()) {
                    spans.add(year.get(quarter));
                    Stream.of(volumes, projected, most, least).forEach(line -> line.add(Value.notProvided()));
                }
                projected.set(place, Value.of(expected.figure()));
                least.set(place, Value.of(expected.lower()));
                most.set(place, Value.of(expected.upper()));
            }
        }

        List<Span> spans() {
            return spans;
        }

        /** Those that have a value at all, the figures first. */
        List<Series> series() {
            return Stream.of(
                            line("volume", Measure.VOLUME.label(), volumes),
                            line("projection", "Projection", projected),
                            line("most", "At most", most),
                            line("least", "At least", least))
                    .filter(series -> series.known() > 0)
                    .toList();
        }

        private static Series line(String key, String label, List<Value> values) {
            return new Series(key, label, Measure.VOLUME.format(), values);
        }
    }
}
