package org.performanceplatform.core.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionWordsTest {

    private static final RecordSpan JANUARY = span("2016-01-01T00:00:00Z", "2016-02-01T00:00:00Z");

    @Test
    void a_revision_says_what_changed_of_which_period() {
        assertThat(RevisionWords.title(revision("transactions", 1200L, 1250L, JANUARY, Map.of(), false)))
                .isEqualTo("Transactions for January 2016 changed from 1,200 to 1,250");
        assertThat(RevisionWords.title(
                        revision("digital_take_up", 0.93125, 0.93126, JANUARY, Map.of("channel", "web"), false)))
                .isEqualTo("Digital take up for January 2016 (channel: web) changed from 0.93125 to 0.93126");
        assertThat(RevisionWords.title(revision("total_cost", null, 6378148.9, JANUARY, Map.of(), false)))
                .isEqualTo("Total cost for January 2016 changed from no value to 6,378,148.9");
        assertThat(RevisionWords.title(revision("count", 12L, null, JANUARY, Map.of(), true)))
                .isEqualTo("Count for January 2016 was removed; it was 12");
        assertThat(RevisionWords.title(revision(
                        "_timestamp",
                        Date.from(Instant.parse("2016-01-01T00:00:00Z")),
                        Date.from(Instant.parse("2015-12-01T09:30:00Z")),
                        JANUARY,
                        Map.of(),
                        false)))
                .isEqualTo("Time for January 2016 changed from 1 January 2016 to 9:30am, 1 December 2015");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016-01-01T00:00:00Z | 2017-01-01T00:00:00Z | 2016",
                "2016-01-01T00:00:00Z | 2016-04-01T00:00:00Z | Jan to Mar 2016",
                "2016-01-04T00:00:00Z | 2016-01-11T00:00:00Z | 4 to 10 Jan 2016",
                "2016-01-04T00:00:00Z | 2016-01-05T00:00:00Z | 4 Jan 2016",
                "2016-01-04T15:00:00Z | 2016-01-05T00:00:00Z | 4 Jan 2016",
                "2015-04-01T00:00:00Z | 2016-04-01T00:00:00Z | 1 Apr 2015 to 31 Mar 2016"
            })
    void a_span_is_called_by_its_period_or_its_days(String start, String end, String words) {
        assertThat(RevisionWords.period(revision("count", 1L, 2L, span(start, end), Map.of(), false)))
                .isEqualTo(words);
    }

    private static RecordSpan span(String start, String end) {
        return new RecordSpan(Instant.parse(start), Instant.parse(end));
    }

    private static Revision revision(
            String field,
            Object before,
            Object after,
            RecordSpan span,
            Map<String, Object> dimensions,
            boolean removed) {
        return new Revision(
                "0".repeat(32),
                new Revision.Revised("a", Optional.of(span.start()), span, new TreeMap<>(dimensions), removed),
                new FieldChange(field, before, after),
                Instant.parse("2016-03-01T00:00:00Z"),
                Optional.empty());
    }
}
