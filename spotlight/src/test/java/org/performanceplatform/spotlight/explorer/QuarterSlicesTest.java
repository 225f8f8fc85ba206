package org.performanceplatform.spotlight.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.periods.Period;

/** In which queries the records of the catalogue are read. */
class QuarterSlicesTest {

    private final TreeSet<Instant> records = new TreeSet<>();
    private final List<Instant> asked = new ArrayList<>();

    @Test
    void records_of_a_few_years_are_one_slice_from_the_start_of_the_quarter_of_the_oldest() {
        record("2012-05-17T10:00:00Z", "2015-01-01T00:00:00Z", "2017-03-31T23:59:59Z");

        assertThat(slices()).containsExactly(span("2012-04-01T00:00:00Z", "2017-04-01T00:00:00Z"));
    }

    @Test
    void records_of_more_years_are_in_slices_of_five_that_follow_each_other() {
        // Given
        Instant first = Instant.parse("2001-07-01T00:00:00Z");
        IntStream.range(0, 50).forEach(quarter -> records.add(Period.QUARTER.plus(first, quarter)));

        // When
        List<Span> slices = slices();

        // Then
        assertThat(slices)
                .containsExactly(
                        span("2001-07-01T00:00:00Z", "2006-07-01T00:00:00Z"),
                        span("2006-07-01T00:00:00Z", "2011-07-01T00:00:00Z"),
                        span("2011-07-01T00:00:00Z", "2016-07-01T00:00:00Z"));
    }

    @Test
    void years_without_records_are_passed_over() {
        // Given
        record("0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2012-04-01T00:00:00Z", "9998-12-01T00:00:00Z");

        // When
        List<Span> slices = slices();

        // Then
        assertThat(slices)
                .containsExactly(
                        span("0001-01-01T00:00:00Z", "0006-01-01T00:00:00Z"),
                        span("1970-01-01T00:00:00Z", "1975-01-01T00:00:00Z"),
                        span("2012-04-01T00:00:00Z", "2017-04-01T00:00:00Z"),
                        span("9998-10-01T00:00:00Z", "9999-12-31T23:59:59Z"));
        assertThat(asked).hasSize(4);
    }

    @Test
    void a_record_at_the_end_of_a_slice_is_in_the_next() {
        record("2012-04-01T00:00:00Z", "2017-04-01T00:00:00Z");

        assertThat(slices())
                .containsExactly(
                        span("2012-04-01T00:00:00Z", "2017-04-01T00:00:00Z"),
                        span("2017-04-01T00:00:00Z", "2022-04-01T00:00:00Z"));
    }

    @Test
    void where_there_are_no_records_there_are_no_slices() {
        assertThat(slices()).isEmpty();
        assertThat(asked).containsExactly(QuarterSlices.FIRST);
    }

    private void record(String... times) {
        for (String time : times) {
            records.add(Instant.parse(time));
        }
    }

    private List<Span> slices() {
        return QuarterSlices.of(start -> {
            asked.add(start);
            return Optional.ofNullable(records.ceiling(start));
        });
    }

    private static Span span(String start, String end) {
        return new Span(Instant.parse(start), Instant.parse(end));
    }
}
