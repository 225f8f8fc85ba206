package org.performanceplatform.spotlight.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Freshness;
import org.performanceplatform.core.results.Provenance;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;
import org.performanceplatform.spotlight.figures.ReadQuery;

class ShownFiguresTest {

    private static final Instant JANUARY = Instant.parse("2016-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2016-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2016-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2016-04-01T00:00:00Z");

    @Test
    void a_query_tells_the_fields_and_the_records() {
        ReadQuery query = new ReadQuery(
                "tax",
                "visits",
                List.of(
                        new ReadQuery.Parameter("collect", "count:sum"),
                        new ReadQuery.Parameter("collect", "rate:sum(ends)/sum(starts)"),
                        new ReadQuery.Parameter("filter_by", "channel:web")));

        assertThat(ShownFigures.of(query))
                .isEqualTo(new ShownFigures(Set.of("count", "ends", "starts"), Map.of("channel", "web")));
    }

    @Test
    void the_figures_of_the_revised_field_group_and_period_are_marked_and_no_others() {
        Result result = result("web:count:sum", "post:count:sum", "web:cost:sum");

        Result marked = new ShownFigures(Set.of("count", "cost"), Map.of())
                .marked(result, List.of(revision("count", FEBRUARY, MARCH, Map.of("channel", "web"))));

        assertThat(standings(marked, 0)).containsExactly(Value.Standing.FINAL, Value.Standing.REVISED);
        assertThat(standings(marked, 1)).containsExactly(Value.Standing.FINAL, Value.Standing.FINAL);
        assertThat(standings(marked, 2)).containsExactly(Value.Standing.FINAL, Value.Standing.FINAL);
    }

    @Test
    void what_the_module_does_not_show_does_not_concern_it() {
        ShownFigures shown = new ShownFigures(Set.of("count"), Map.of("channel", "web"));
        RevisedFigure concerns = revision("count", FEBRUARY, MARCH, Map.of("channel", "web"));

        assertThat(shown.concerning(
                        result("count:sum"),
                        List.of(
                                revision("cost", FEBRUARY, MARCH, Map.of("channel", "web")),
                                revision("count", MARCH, APRIL, Map.of("channel", "web")),
                                revision("count", FEBRUARY, MARCH, Map.of("channel", "post")),
                                concerns)))
                .containsExactly(concerns);
    }

    @Test
    void without_folds_the_series_are_the_fields() {
        ShownFigures shown = new ShownFigures(Set.of(), Map.of());

        Result marked = shown.marked(result("count"), List.of(revision("count", JANUARY, FEBRUARY, Map.of())));

        assertThat(standings(marked, 0)).containsExactly(Value.Standing.REVISED, Value.Standing.FINAL);
    }

    private static List<Value.Standing> standings(Result result, int series) {
        return result.series().get(series).values().stream()
                .map(value -> ((Value.Figure) value).standing())
                .toList();
    }

    private static RevisedFigure revision(String field, Instant start, Instant end, Map<String, String> dimensions) {
        return new RevisedFigure("changed", APRIL, null, field, start, end, dimensions);
    }

    private static Result result(String... keys) {
        List<Series> series = java.util.Arrays.stream(keys)
                .map(key -> new Series(key, key, Format.INTEGER, List.of(Value.of(1), Value.of(2))))
                .toList();
        return new Result(
                "Visits",
                "Date",
                Period.MONTH,
                List.of(new Row.Span(Period.MONTH, JANUARY, FEBRUARY), new Row.Span(Period.MONTH, FEBRUARY, MARCH)),
                series,
                List.of(),
                List.of(),
                Freshness.of(null, null),
                Provenance.openGovernment("tax", "visits", "https://data.example/data/tax/visits"));
    }
}
