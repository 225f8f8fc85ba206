package org.performanceplatform.spotlight.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.formats.NumberFormat;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Change;
import org.performanceplatform.core.results.Freshness;
import org.performanceplatform.core.results.Headline;
import org.performanceplatform.core.results.Provenance;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;

/** The pictures of modules without a chart, as they are meant to be; {@link ChartsTest} says how they are accepted. */
class FiguresAndTablesTest {

    @Test
    void a_figure_is_drawn_with_its_time_and_its_change() throws IOException {
        Headline latest = new Headline(
                null,
                Value.of(2_481_234),
                NumberFormat.SHORT,
                "Oct 2012 to Sep 2013",
                new Change(0.0354, false, "July 2012 to June 2013"));

        String drawing = FigureDrawing.draw("f", "Transactions", "What it shows.", List.of(latest));

        assertThat(drawing).isEqualTo(ChartsTest.golden("FIGURE.svg", drawing)).contains("data-values=\"2481234\"");
    }

    @Test
    void a_figure_that_is_missing_says_why() {
        Headline none = new Headline("Uptime", Value.notProvided(), Format.PERCENT, null, null);

        assertThat(FigureDrawing.draw("f", "Availability", "What it shows.", List.of(none)))
                .contains(">Uptime</text>", ">not provided</text>", "data-values=\"-\"");
    }

    @Test
    void a_table_is_drawn_with_cells_that_can_be_found() throws IOException {
        Result pages = result(
                List.of(category("Fish & chips"), category("Zebra")),
                series("Views", Value.of(5000), Value.of(1234)),
                series("Comments", Value.of("many, and long ones"), Value.notProvided()));

        String drawing = TableDrawing.draw("t", pages);

        assertThat(drawing)
                .isEqualTo(ChartsTest.golden("TABLE.svg", drawing))
                .contains("role=\"table\"", "role=\"columnheader\"", "role=\"rowheader\"", "role=\"cell\"");
    }

    @Test
    void rows_and_columns_for_which_there_is_no_room_are_counted() {
        Series[] many = IntStream.range(0, 12)
                .mapToObj(column -> series("A column of its own " + column, numbers(20)))
                .toArray(Series[]::new);
        List<Row> rows = IntStream.range(0, 20)
                .<Row>mapToObj(row -> category("Row " + row))
                .toList();

        String drawing = TableDrawing.draw("t", result(rows, many));

        assertThat(drawing)
                .contains(">Row 14</text>", ">and 5 more, ", " more columns</text>")
                .doesNotContain(">Row 15</text>");
    }

    @Test
    void of_rows_that_are_times_the_newest_are_drawn() {
        List<Row> months = new ArrayList<>();
        for (int month = 0; month < 20; month++) {
            Instant start = Period.MONTH.plus(Instant.parse("2025-01-01T00:00:00Z"), month);
            months.add(new Row.Span(Period.MONTH, start, Period.MONTH.plus(start, 1)));
        }

        String drawing = TableDrawing.draw("t", result(months, series("Visits", numbers(20))));

        assertThat(drawing)
                .contains(">August 2026</text>", ">and 5 earlier</text>")
                .doesNotContain(">May 2025</text>");
    }

    @Test
    void names_without_figures_are_numbered() {
        assertThat(TableDrawing.draw("t", result(List.of(category("First"), category("Second")))))
                .contains(">1. First</text>", ">2. Second</text>");
        assertThat(TableDrawing.draw("t", result(List.of()))).contains(">No data available</text>");
    }

    private static Value[] numbers(int count) {
        return IntStream.range(0, count).mapToObj(Value::of).toArray(Value[]::new);
    }

    private static Row category(String label) {
        return new Row.Category(label, null);
    }

    private static Series series(String label, Value... values) {
        return new Series(label, label, Format.INTEGER, List.of(values));
    }

    private static Result result(List<Row> rows, Series... series) {
        return new Result(
                "Most read pages",
                "Page",
                null,
                rows,
                List.of(series),
                List.of(),
                List.of(),
                Freshness.UNKNOWN,
                Provenance.NONE);
    }
}
