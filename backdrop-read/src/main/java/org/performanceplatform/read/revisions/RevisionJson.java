package org.performanceplatform.read.revisions;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.performanceplatform.core.revisions.Revision;
import org.performanceplatform.core.revisions.RevisionWords;
import org.performanceplatform.read.representations.Times;

/**
 * A revision as clients get it.
 *
 * @param id the same for ever
 * @param title the revision in words
 * @param recordId the {@code _id} of the record
 * @param timestamp the {@code _timestamp} of the record before, or null if it had none
 * @param startAt where the record's period starts
 * @param endAt where it ends
 * @param dimensions the other texts and truth values of the record, by field
 * @param before the value before, or null
 * @param after the value afterwards, or null
 * @param deleted whether the record was deleted
 * @param at when it was changed
 * @param reason why, or null if that was not said
 */
@JsonSerialize
record RevisionJson(
        @JsonProperty("id") String id,
        @JsonProperty("title") String title,
        @JsonProperty("record_id") String recordId,
        @JsonProperty("timestamp") String timestamp,
        @JsonProperty("start_at") String startAt,
        @JsonProperty("end_at") String endAt,
        @JsonProperty("dimensions") Map<String, Object> dimensions,
        @JsonProperty("field") String field,
        @JsonProperty("old") Object before,
        @JsonProperty("new") Object after,
        @JsonProperty("deleted") boolean deleted,
        @JsonProperty("at") String at,
        @JsonProperty("reason") String reason) {

    static RevisionJson of(Revision revision) {
        Revision.Revised record = revision.record();
        return new RevisionJson(
                revision.id(),
                RevisionWords.title(revision),
                record.id(),
                record.timestamp().map(RevisionJson::time).orElse(null),
                time(record.span().start()),
                time(record.span().end()),
                record.dimensions(),
                revision.change().field(),
                value(revision.change().before()),
                value(revision.change().after()),
                record.removed(),
                time(revision.at()),
                revision.reason().orElse(null));
    }

    private static Object value(Object value) {
        return value instanceof Date date ? time(date.toInstant()) : value;
    }

    private static String time(Instant instant) {
        return Times.text(instant, 'T');
    }
}
