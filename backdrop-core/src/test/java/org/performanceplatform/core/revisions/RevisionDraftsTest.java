package org.performanceplatform.core.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes of a record are revisions. */
class RevisionDraftsTest {

    private static final Instant NOW = Instant.parse("2016-02-10T12:00:00Z");
    private static final Publication PUBLISHED = Publication.at(NOW, Optional.of("Late returns"));

    @Test
    void each_changed_field_is_a_revision_with_what_tells_its_record_apart() {
        // When
        List<Document> drafts = drafts(
                january().append("count", 1200L).append("channel", "web"),
                january().append("count", 1250L).append("channel", "web"));

        // Then
        assertThat(drafts).hasSize(1);
        assertThat(drafts.get(0))
                .containsEntry("record", "a")
                .containsEntry("field", "count")
                .containsEntry("old", 1200L)
                .containsEntry("new", 1250L)
                .containsEntry("reason", "Late returns")
                .containsEntry("start", date("2016-01-01T00:00:00Z"))
                .containsEntry("end", date("2016-02-01T00:00:00Z"))
                .containsEntry("dimensions", new Document("channel", "web"))
                .doesNotContainKey("removed");
    }

    @Test
    void what_the_store_adds_and_the_way_a_number_is_written_are_no_changes() {
        Document before =
                january().append("count", 5L).append("note", null).append("_updated_at", date("2016-01-31T00:00:00Z"));
        Document after = january().append("count", 5.0).append("_month_start_at", date("2016-01-01T00:00:00Z"));

        assertThat(FieldChange.between(before, Optional.of(after))).isEmpty();
    }

    @Test
    void a_value_that_is_gone_and_one_that_was_missing_are_changes() {
        Document before = january().append("lost", 5L);
        Document after = january().append("found", 0.5);

        assertThat(FieldChange.between(before, Optional.of(after)))
                .containsExactly(new FieldChange("found", null, 0.5), new FieldChange("lost", 5L, null));
    }

    @Test
    void a_record_that_moves_to_another_period_is_a_change_of_its_time() {
        Document moved = new Document(january()).append("_timestamp", date("2015-12-01T00:00:00Z"));

        assertThat(FieldChange.between(january(), Optional.of(moved)))
                .extracting(FieldChange::field)
                .containsExactly("_timestamp");
    }

    @Test
    void of_a_deleted_record_the_figures_are_revised() {
        Document before = january().append("count", 5L).append("channel", "web");

        List<Document> drafts = RevisionDrafts.of("c", before, Optional.empty(), PUBLISHED, "b");

        assertThat(drafts).hasSize(1);
        assertThat(drafts.get(0))
                .containsEntry("field", "count")
                .containsEntry("new", null)
                .containsEntry("removed", true)
                .containsEntry("dimensions", new Document("channel", "web"));
    }

    @Test
    void of_a_deleted_record_without_figures_every_field_is() {
        Document before = new Document("_id", "a")
                .append("_timestamp", date("2016-01-01T00:00:00Z"))
                .append("channel", "web");

        assertThat(RevisionDrafts.of("c", before, Optional.empty(), PUBLISHED, "b"))
                .extracting(draft -> draft.get("field"))
                .containsExactly("channel");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the end that the record gives decides, exactly
                "2016-02-01T00:00:00Z, 2016-02-10T12:00:00+00:00, -, true",
                "2016-02-01T00:00:00Z, 2016-02-10T12:00:01+00:00, -, false",
                "2016-02-01T00:00:00Z, 2016-02-10T13:00:00+01:00, month, true",
                // then the period that it names
                "2016-02-01T00:00:00Z, -, month, false",
                "2016-01-01T00:00:00Z, -, month, true",
                "2016-01-31T00:00:00Z, -, Monthly, true",
                "2016-01-01T00:00:00Z, -, quarterly, false",
                "2016-02-08T00:00:00Z, -, week, false",
                "2016-02-10T11:00:00Z, -, hour, true",
                // then the day
                "2016-02-10T00:00:00Z, -, -, false",
                "2016-02-09T23:00:00Z, -, -, true",
                "2016-02-01T00:00:00Z, never, fortnight, true",
                // and without any time there is no period that could have ended
                "-, -, month, false"
            })
    void only_figures_whose_period_had_ended_count(String timestamp, String end, String period, boolean counts) {
        Document before = new Document("_id", "a")
                .append("_timestamp", timestamp == null ? null : date(timestamp))
                .append("end_at", end)
                .append("period", period)
                .append("count", 1L);

        List<Document> drafts = drafts(before, new Document(before).append("count", 2L));

        assertThat(!drafts.isEmpty()).isEqualTo(counts);
    }

    @Test
    void nothing_counts_in_a_data_set_that_is_not_published() {
        Document before = january().append("count", 1L);

        assertThat(RevisionDrafts.of("c", before, Optional.empty(), Publication.NONE, "b"))
                .isEmpty();
    }

    @Test
    void the_same_change_of_the_same_version_is_the_same_revision_whenever_it_is_attempted() {
        Document before = january().append("count", 1L).append("_updated_at", date("2016-02-01T00:00:00Z"));
        Document later = new Document(before).append("_updated_at", date("2016-02-02T00:00:00Z"));
        Document after = january().append("count", 2L);

        Object first = id(before, after);

        assertThat(id(before, new Document(after).append("_updated_at", date("2016-02-03T00:00:00Z"))))
                .isEqualTo(first);
        assertThat(id(before, new Document(after).append("count", 3L))).isNotEqualTo(first);
        assertThat(id(later, after)).isNotEqualTo(first);
    }

    private static Object id(Document before, Document after) {
        return drafts(before, after).get(0).get("_id");
    }

    private static List<Document> drafts(Document before, Document after) {
        return RevisionDrafts.of("c", before, Optional.of(after), PUBLISHED, "b");
    }

    private static Document january() {
        return new Document("_id", "a")
                .append("_timestamp", date("2016-01-01T00:00:00Z"))
                .append("period", "month");
    }

    private static Date date(String text) {
        return Date.from(Instant.parse(text));
    }
}
