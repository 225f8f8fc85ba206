package org.performanceplatform.core.revisions;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.performanceplatform.core.layout.RevisionFields;

/**
 * A published figure that was changed.
 *
 * @param id 32 hexadecimal digits, the same for ever
 * @param change the field, with its value before and afterwards
 * @param at when
 * @param reason why, in the words of whoever changed it
 */
public record Revision(String id, Revised record, FieldChange change, Instant at, Optional<String> reason) {

    /**
     * The record as it was before the change.
     *
     * @param id its {@code _id}
     * @param timestamp its {@code _timestamp}, if it had one
     * @param span the time that it was about
     * @param dimensions its other texts and truth values, by field
     * @param removed whether the change was that the record was deleted
     */
    public record Revised(
            String id,
            Optional<Instant> timestamp,
            RecordSpan span,
            SortedMap<String, Object> dimensions,
            boolean removed) {}

    static Revision of(Document document) {
        Map<String, Object> dimensions = document.get(RevisionFields.DIMENSIONS, Document.class);
        Revised record = new Revised(
                document.getString(RevisionFields.RECORD),
                Optional.ofNullable(document.getDate(RevisionFields.TIMESTAMP)).map(Date::toInstant),
                new RecordSpan(instant(document, RevisionFields.START), instant(document, RevisionFields.END)),
                new TreeMap<>(dimensions),
                document.getBoolean(RevisionFields.REMOVED, false));
        return new Revision(
                document.getString("_id"),
                record,
                new FieldChange(
                        document.getString(RevisionFields.FIELD),
                        document.get(RevisionFields.OLD),
                        document.get(RevisionFields.NEW)),
                instant(document, RevisionFields.AT),
                Optional.ofNullable(document.getString(RevisionFields.REASON)));
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
