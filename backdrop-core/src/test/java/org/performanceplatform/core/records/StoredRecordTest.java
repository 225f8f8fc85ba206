package org.performanceplatform.core.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.records.Checks.YEAR;
import static org.performanceplatform.core.records.Checks.rulesWithIdsFrom;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StoredRecordTest {

    @Test
    void stored_records_have_dates_and_the_starts_of_their_periods() {
        Map<String, Object> record = Map.of("_timestamp", "2015-03-02T09:15:00.1239Z", "_end_at", "2015-03-09");

        Document stored = StoredRecord.complete(
                rulesWithIdsFrom().check(record, 0, YEAR).document(), Instant.parse("2016-01-01T00:00:00.5Z"));

        assertThat(stored)
                .containsEntry("_timestamp", date("2015-03-02T09:15:00.123Z"))
                .containsEntry("_end_at", date("2015-03-09T00:00:00Z"))
                .containsEntry("_hour_start_at", date("2015-03-02T09:00:00Z"))
                .containsEntry("_week_start_at", date("2015-03-02T00:00:00Z"))
                .containsEntry("_quarter_start_at", date("2015-01-01T00:00:00Z"))
                .containsEntry("_updated_at", date("2016-01-01T00:00:00.500Z"))
                .hasSize(9);
    }

    @Test
    void records_are_the_same_whatever_the_order_of_fields_and_the_time_of_storing() {
        Document one = new Document("a", 1L).append("b", "x").append("_updated_at", new Date(1));
        Document other =
                new Document("b", "x").append("_updated_at", new Date(2)).append("a", 1L);

        assertThat(StoredRecord.sameContent(one, other)).isTrue();
        assertThat(StoredRecord.sameContent(one, new Document("a", 1.0).append("b", "x")))
                .isFalse();
    }

    private static Date date(String text) {
        return Date.from(Instant.parse(text));
    }
}
