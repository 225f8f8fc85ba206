package org.performanceplatform.core.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.formats.Format;
import org.performanceplatform.core.periods.Period;

class SentencesTest {

    private static Result monthly(Series... series) {
        Instant first = Instant.parse("2025-01-01T00:00:00Z");
        List<Row> rows = new ArrayList<>();
        for (int month = 0; month < series[0].values().size(); month++) {
            rows.add(new Row.Span(Period.MONTH, Period.MONTH.plus(first, month), Period.MONTH.plus(first, month + 1)));
        }
        return new Result(
                "Applications",
                "Month",
                Period.MONTH,
                rows,
                List.of(series),
                List.of(),
                List.of(),
                Freshness.UNKNOWN,
                Provenance.NONE);
    }

    private static Series series(String label, Format format, Object... values) {
        List<Value> all = new ArrayList<>();
        for (Object value : values) {
            all.add(value instanceof Value given ? given : Value.of(((Number) value).doubleValue()));
        }
        return new Series(label, label, format, all);
    }

    @Test
    void one_series_says_its_latest_value_both_changes_both_extremes_and_its_gaps() {
        // Given
        Series series = series(
                "Applications",
                Format.INTEGER,
                1000,
                900,
                950,
                Value.notProvided(),
                990,
                980,
                970,
                960,
                950,
                940,
                930,
                1000,
                1100);

        // When
        String sentence = Sentences.describe(monthly(series), List.of(series));

        // Then
        assertThat(sentence)
                .isEqualTo("Applications: 1,100 in January 2026, up 10% on the month before and up 10% on the same"
                        + " month a year before. Highest 1,100 in January 2026, lowest 900 in February 2025."
                        + " 1 of 13 months not provided.");
    }

    @Test
    void years_that_begin_with_a_quarter_are_no_quarters() {
        // Given
        Series series = series("Transactions", Format.INTEGER, 100, Value.notProvided());
        List<Row> years = List.of(
                new Row.Span(
                        Period.QUARTER, Instant.parse("2016-07-01T00:00:00Z"), Instant.parse("2017-07-01T00:00:00Z")),
                new Row.Span(
                        Period.QUARTER, Instant.parse("2016-10-01T00:00:00Z"), Instant.parse("2017-10-01T00:00:00Z")));
        Result result = new Result(
                "Transactions",
                "Period",
                Period.QUARTER,
                years,
                List.of(series),
                List.of(),
                List.of(),
                Freshness.UNKNOWN,
                Provenance.NONE);

        // Then
        assertThat(Sentences.describe(result, result.series())).endsWith(" 1 of 2 periods not provided.");
    }

    @Test
    void shares_change_by_percentage_points() {
        Series series = series("Digital take-up", Format.PERCENT, 0.5, 0.4875);

        assertThat(Sentences.describe(monthly(series), List.of(series)))
                .isEqualTo("Digital take-up: 48.8% in February 2025, down 1.3 percentage points on the month before.");
    }

    @Test
    void several_series_say_the_latest_value_of_each_and_how_it_moved() {
        Series digital = series("Digital", Format.INTEGER, 10, 20);
        Series paper = series("Paper", Format.INTEGER, 5, Value.notProvided());

        assertThat(Sentences.describe(monthly(digital, paper), List.of(digital, paper)))
                .isEqualTo("In February 2025: Digital 20, Paper not provided. On the month before: Digital up 100%."
                        + " Paper: 1 of 2 months not provided.");
    }

    @Test
    void several_series_say_their_change_on_the_year_and_the_highest_and_lowest_of_all() {
        Series digital = series("Digital", Format.INTEGER, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 20, 15);
        Series paper = series("Paper", Format.INTEGER, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 4, 4);

        assertThat(Sentences.describe(monthly(digital, paper), List.of(digital, paper)))
                .isEqualTo(
                        "In January 2026: Digital 15, Paper 4. On the month before: Digital down 25%, Paper unchanged."
                                + " On the same month a year before: Digital up 50%, Paper down 50%."
                                + " Highest Digital 20 in November 2025, lowest Paper 4 in December 2025.");
    }

    @Test
    void of_many_series_only_the_moves_of_the_three_largest_are_told() {
        Series[] many = new Series[5];
        for (int which = 0; which < many.length; which++) {
            many[which] = series("S" + which, Format.INTEGER, 10, 10 + which);
        }

        assertThat(Sentences.describe(monthly(many), List.of(many)))
                .isEqualTo("In February 2025: S0 10, S1 11, S2 12, S3 13, S4 14."
                        + " On the month before: S2 up 20%, S3 up 30%, S4 up 40%.");
    }

    @Test
    void a_provisional_figure_is_said_to_be_so() {
        Series series = series("Applications", Format.INTEGER, 10, new Value.Figure(20, Value.Standing.PROVISIONAL));

        assertThat(Sentences.describe(monthly(series), List.of(series)))
                .isEqualTo("Applications: 20 (provisional) in February 2025, up 100% on the month before.");
    }

    @Test
    void things_that_are_numbers_are_said_with_their_unit() {
        Result result = things("Working days", List.of("1", "2+"), series("Applications", Format.INTEGER, 449, 640));

        assertThat(Sentences.describe(result, result.series()))
                .isEqualTo("Applications by working days: 449 for 1, 640 for 2+.");
    }

    @Test
    void a_table_says_its_size_its_first_row_the_ends_of_its_first_column_and_its_gaps() {
        Result result = things(
                "Page",
                List.of("zebra", "alpha", "fish"),
                series("Views", Format.INTEGER, 5000, 1900, Value.notProvided()),
                series("Comments", Format.INTEGER, 3, 2, 1));

        assertThat(Sentences.describeTable(result))
                .isEqualTo("3 rows, the first zebra with Views 5,000, Comments 3. 1 of 6 values not provided.");
        Result full = things("Page", List.of("a", "b", "c"), series("Views", Format.INTEGER, 2, 3, 1));
        assertThat(Sentences.describeTable(full))
                .isEqualTo("3 rows, the first a with Views 2. Views: highest 3 for b, lowest 1 for c.");
    }

    @Test
    void a_list_says_how_many_names_it_has_and_the_first_of_them() {
        assertThat(Sentences.describeTable(things("Item", List.of("a")))).isEqualTo("1 item: a.");
        assertThat(Sentences.describeTable(things("Item", List.of("a", "b", "c", "d", "e", "f", "g"))))
                .isEqualTo("7 items: a, b, c, d, e and 2 more.");
        assertThat(Sentences.describeTable(things("Item", List.of()))).isEqualTo("No figures were provided.");
    }

    private static Result things(String rowHeading, List<String> names, Series... series) {
        List<Row> rows =
                names.stream().<Row>map(name -> new Row.Category(name, null)).toList();
        return new Result(
                "Things",
                rowHeading,
                null,
                rows,
                List.of(series),
                List.of(),
                List.of(),
                Freshness.UNKNOWN,
                Provenance.NONE);
    }

    @Test
    void nothing_known_is_said_and_is_not_zero() {
        Series series = series("Applications", Format.INTEGER, Value.notProvided());

        assertThat(Sentences.describe(monthly(series), List.of(series))).isEqualTo("No figures were provided.");
    }

    @Test
    void a_figure_below_zero_that_grows_goes_up() {
        Series balance = series("Balance", Format.INTEGER, -10, -5);

        assertThat(Sentences.describe(monthly(balance), List.of(balance)))
                .isEqualTo("Balance: -5 in February 2025, up 50% on the month before.");
    }

    @Test
    void shares_above_the_whole_are_said_and_counted() {
        Series rate = series("Completion rate", Format.PERCENT, 0.5, 1.04, 1, Value.notProvided(), 1.2);

        assertThat(Sentences.describe(monthly(rate), List.of(rate)))
                .isEqualTo("Completion rate: 120% (above 100%) in May 2025. Highest 120% in May 2025, lowest 50% in"
                        + " January 2025. 2 of 5 months above 100%, 1 of 5 months not provided.");
        Result things = things("Age", List.of("young", "old"), series("Completion rate", Format.PERCENT, 1.5, 0.9));
        assertThat(Sentences.describe(things, things.series()))
                .isEqualTo("Completion rate: young 150% (above 100%), old 90%.");
        assertThat(Sentences.describeTable(things))
                .isEqualTo("2 rows, the first young with Completion rate 150% (above 100%). 1 of 2 values above 100%.");
    }
}
