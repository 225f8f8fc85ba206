package org.performanceplatform.spotlight.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.performanceplatform.core.formats.DurationFormat;
import org.performanceplatform.core.formats.NumberOptions;
import org.performanceplatform.core.periods.Period;
import org.performanceplatform.core.results.Row;

class ScalesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0     | 7000      | 5 | 0.0, 2000.0, 4000.0, 6000.0, 8000.0
                    0     | 61241     | 3 | 0.0, 50000.0, 100000.0
                    0     | 0.7       | 5 | 0.0, 0.2, 0.4, 0.6, 0.8
                    -30   | 45        | 5 | -40.0, -20.0, 0.0, 20.0, 40.0, 60.0
                    0     | 0         | 5 | 0.0, 1.0
                    100   | 4000000   | 5 | 0.0, 1000000.0, 2000000.0, 3000000.0, 4000000.0
                    """)
    void ticks_are_round_and_hold_all_values(double least, double greatest, int count, String ticks) {
        assertThat(LinearScale.over(least, greatest, count).ticks()).hasToString("[" + ticks + "]");
    }

    @ParameterizedTest
    @CsvSource({"0, 4.9e-324", "-4.9e-324, 4.9e-324", "0, 1.7e308", "-1.7e308, 1.7e308", "-1e301, 0", "1e17, 1e17"})
    void the_smallest_and_the_largest_numbers_have_an_axis_too(double least, double greatest) {
        LinearScale scale = LinearScale.over(least, greatest, 5);

        assertThat(scale.ticks()).hasSizeBetween(2, 8).allMatch(Double::isFinite);
        assertThat(scale.share(least) + 0.0).isBetween(0.0, 1.0);
        assertThat(scale.share(greatest) + 0.0).isBetween(0.0, 1.0);
    }

    @Test
    void durations_have_ticks_of_whole_minutes() {
        DurationFormat minutes = new DurationFormat(NumberOptions.DEFAULT, DurationFormat.Unit.MINUTES);

        assertThat(LinearScale.over(0, 1_684_509, 5, minutes).ticks()).containsExactly(0.0, 600e3, 1200e3, 1800e3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    WEEK    | 9   | 600 | 14 Sep, 21 Sep, 28 Sep, 5 Oct, 12 Oct, 19 Oct, 26 Oct, 2 Nov, 9 Nov
                    WEEK    | 9   | 300 | Oct, Nov
                    MONTH   | 24  | 600 | Oct, Jan, Apr, July, Oct, Jan, Apr, July
                    MONTH   | 120 | 600 | 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036
                    QUARTER | 4   | 600 | July–Sep, Oct–Dec, Jan–Mar, Apr–June
                    YEAR    | 3   | 600 | 2026, 2027, 2028
                    """)
    void a_time_axis_has_as_many_labels_as_there_is_room_for(Period period, int rows, double width, String labels) {
        assertThat(labels(period, rows, width)).isEqualTo(List.of(labels.split(", ")));
    }

    @Test
    void the_year_is_said_where_it_changes() {
        List<Row> rows = rows(Period.MONTH, 24);

        assertThat(TimeAxis.labels(rows, Period.MONTH, places(24, 600)).stream()
                        .map(TimeAxis.Label::context)
                        .filter(context -> context != null))
                .containsExactly("2026", "2027", "2028");
    }

    private static List<String> labels(Period period, int rows, double width) {
        return TimeAxis.labels(rows(period, rows), period, places(rows, width)).stream()
                .map(TimeAxis.Label::text)
                .toList();
    }

    private static List<Row> rows(Period period, int count) {
        Instant first = period.floor(Instant.parse("2026-09-14T00:00:00Z"));
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            rows.add(new Row.Span(period, period.plus(first, at), period.plus(first, at + 1)));
        }
        return rows;
    }

    private static double[] places(int rows, double width) {
        return IntStream.range(0, rows).mapToDouble(at -> at * width / rows).toArray();
    }
}
