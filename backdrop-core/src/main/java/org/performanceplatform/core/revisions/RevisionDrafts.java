package org.performanceplatform.core.revisions;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.performanceplatform.core.datasets.FieldName;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.layout.RevisionFields;

/** Writes down what a change of a record reveals, in the form in which it is stored ({@link RevisionFields}). */
public final class RevisionDrafts {

    /** Longer texts tell no records apart, they describe something. */
    private static final int LONGEST_DIMENSION = 200;

    private static final int MOST_DIMENSIONS = 20;
    private static final Set<String> TIMES = Set.of("start_at", "end_at", "period");

    private RevisionDrafts() {}

    /**
     * The revisions that a change makes: one for each field that changed, none if the changes do not count or the period of the record
     * had not ended.
     *
     * <p>Their ids are derived from the version of the record before and from the new value. So a change that is attempted again, because
     * nobody knows what became of the first attempt, has the same revision, and the same change made once more later has another.
     *
     * @param collection that holds the record
     * @param after the record afterwards; empty if it is deleted
     * @param batch the id of the batch that makes the change
     */
    public static List<Document> of(
            String collection, Document before, Optional<Document> after, Publication publication, String batch) {
        Optional<RecordSpan> span = RecordSpan.of(before);
        boolean open = span.filter(known -> known.endedBy(publication.at())).isEmpty();
        if (!publication.counts() || open) {
            return List.of();
        }
        List<FieldChange> changes = FieldChange.between(before, after);
        if (changes.isEmpty()) {
            return List.of();
        }
        Set<String> changed = new HashSet<>();
        changes.forEach(change -> changed.add(change.field()));
        RecordVersion from = RecordVersion.of(collection, before);
        Document common = new Document(RevisionFields.BATCH, batch)
                .append(RevisionFields.AT, Date.from(publication.at()))
                .append(RevisionFields.RECORD, before.getString(RecordFields.ID))
                .append(RevisionFields.COLLECTION, collection)
                .append(RevisionFields.FROM, from.text())
                .append(RevisionFields.TIMESTAMP, before.getDate(RecordFields.TIMESTAMP))
                .append(RevisionFields.START, Date.from(span.get().start()))
                .append(RevisionFields.END, Date.from(span.get().end()))
                .append(RevisionFields.DIMENSIONS, dimensions(before, changed));
        publication.reason().ifPresent(reason -> common.append(RevisionFields.REASON, reason));
        after.ifPresentOrElse(
                next -> common.append(
                        RevisionFields.TO, RecordVersion.of(collection, next).content()),
                () -> common.append(RevisionFields.REMOVED, true));
        List<Document> drafts = new ArrayList<>();
        changes.forEach(change -> drafts.add(draft(from, common, change)));
        return drafts;
    }

    private static Document draft(RecordVersion from, Document common, FieldChange change) {
        Document values = new Document(RevisionFields.FIELD, change.field())
                .append(RevisionFields.OLD, change.before())
                .append(RevisionFields.NEW, change.after());
        Document draft = new Document("_id", from.idOf(values));
        draft.putAll(common);
        draft.putAll(values);
        return draft;
    }

    private static Document dimensions(Document record, Set<String> changed) {
        Document dimensions = new Document();
        for (String field : new TreeSet<>(record.keySet())) {
            boolean tells = record.get(field) instanceof String text && text.length() <= LONGEST_DIMENSION
                    || record.get(field) instanceof Boolean;
            boolean own = !FieldName.isInternal(field) && !TIMES.contains(field) && !changed.contains(field);
            if (tells && own && dimensions.size() < MOST_DIMENSIONS) {
                dimensions.append(field, record.get(field));
            }
        }
        return dimensions;
    }
}
