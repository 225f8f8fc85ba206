package org.performanceplatform.spotlight.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Freshness;
import org.performanceplatform.core.results.Provenance;
import org.performanceplatform.core.results.Result;
import org.performanceplatform.core.results.Row;
import org.performanceplatform.core.results.Series;
import org.performanceplatform.core.results.Value;

class SortingTest {

    private static final Result PAGES = result(
            List.of(category("zebra"), category("Alpha"), category("fish")),
            Value.of(2),
            Value.notProvided(),
            Value.of(3));

    @Test
    void the_first_click_on_a_column_asks_for_the_descending_order_the_next_for_the_other_one() {
        Sorting first = Sorting.NONE.next("views");
        Sorting second = first.next("views");

        assertThat(first).isEqualTo(new Sorting("views", false));
        assertThat(second).isEqualTo(new Sorting("views", true));
        assertThat(second.next("views")).isEqualTo(new Sorting("views", false));
        assertThat(second.next("comments")).isEqualTo(new Sorting("comments", false));
    }

    @Test
    void what_is_missing_comes_last_either_way() {
        assertThat(new Sorting("views", false).order(PAGES)).containsExactly(2, 0, 1);
        assertThat(new Sorting("views", true).order(PAGES)).containsExactly(0, 2, 1);
    }

    @Test
    void names_are_compared_without_case_and_times_by_when_they_are() {
        Result months = result(
                List.of(month("2026-01-01T00:00:00Z"), month("2026-02-01T00:00:00Z"), month("2026-04-01T00:00:00Z")),
                Value.of(1),
                Value.of(2),
                Value.of(3));

        assertThat(new Sorting(Sorting.ROWS, true).order(PAGES)).containsExactly(1, 2, 0);
        assertThat(new Sorting(Sorting.ROWS, false).order(months)).containsExactly(2, 1, 0);
    }

    @Test
    void an_order_is_asked_for_by_parameters_and_is_descending_unless_said() {
        assertThat(Sorting.asked("count:sum", null)).isEqualTo(new Sorting("count:sum", false));
        assertThat(Sorting.asked("count:sum", "ascending").parameters())
                .isEqualTo("sortby=count%3Asum&sortorder=ascending");
        assertThat(Sorting.asked("", "ascending")).isEqualTo(Sorting.NONE);
        assertThat(Sorting.NONE.parameters()).isEmpty();
    }

    @Test
    void a_column_that_a_table_has_not_does_not_sort_it() {
        assertThat(new Sorting("absent", true).within(PAGES)).isEqualTo(Sorting.NONE);
        assertThat(new Sorting("views", true).within(PAGES)).isEqualTo(new Sorting("views", true));
    }

    private static Result result(List<Row> rows, Value... values) {
        return new Result(
                "Pages",
                "Page",
                null,
                rows,
                List.of(new Series("views", "Views", Format.INTEGER, List.of(values))),
                List.of(),
                List.of(),
                Freshness.UNKNOWN,
                Provenance.NONE);
    }

    private static Row category(String label) {
        return new Row.Category(label, null);
    }

    private static Row month(String start) {
        Instant from = Instant.parse(start);
        return new Row.Span(Period.MONTH, from, Period.MONTH.plus(from, 1));
    }
}
