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
    void shares_change_by_percentage_points() {
        Series series = series("Digital take-up", Format.PERCENT, 0.5, 0.4875);

        assertThat(Sentences.describe(monthly(series), List.of(series)))
                .isEqualTo("Digital take-up: 48.8% in February 2025, down 1.3 percentage points on the month before.");
    }

    @Test
    void several_series_say_the_latest_value_of_each() {
        Series digital = series("Digital", Format.INTEGER, 10, 20);
        Series paper = series("Paper", Format.INTEGER, 5, Value.notProvided());

        assertThat(Sentences.describe(monthly(digital, paper), List.of(digital, paper)))
                .isEqualTo("In February 2025: Digital 20, Paper not provided. Paper: 1 of 2 months not provided.");
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
}
