package org.performanceplatform.core.revisions;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.RevisionFields;
import org.performanceplatform.core.layout.StoreLayout;

/** What batches announced whose writers are gone: they may have changed all the records, or some, or none. */
public final class Announcements {

    private static final int MOST_AT_ONCE = 5_000;

    private final MongoDatabase database;
    private final WriteConcern concern;

    /** @param concern how far a removal must have got before the batch is settled */
    public Announcements(MongoDatabase database, WriteConcern concern) {
        this.database = database.withReadPreference(ReadPreference.primary()).withReadConcern(ReadConcern.MAJORITY);
        this.concern = concern;
    }

    /**
     * Removes what a batch announced and did not do, so that readers are not told of it. To be asked before someone else settles the batch.
     *
     * @throws com.mongodb.MongoException if the store fails
     */
    public void removeUntrue(DataSetName name, String batch) {
        MongoCollection<Document> revisions =
                database.getCollection(StoreLayout.revisionsCollection(name)).withWriteConcern(concern);
        List<Document> announced = new ArrayList<>();
        for (Document revision : revisions.find(Filters.eq(RevisionFields.BATCH, batch))) {
            announced.add(revision);
            if (announced.size() == MOST_AT_ONCE) {
                removeUntrue(revisions, batch, announced);
                announced.clear();
            }
        }
        removeUntrue(revisions, batch, announced);
    }

    private void removeUntrue(MongoCollection<Document> revisions, String batch, List<Document> announced) {
        if (announced.isEmpty()) {
            return;
        }
        Map<String, List<Document>> others = new HashMap<>();
        announced.forEach(revision -> others.put(revision.getString(RevisionFields.RECORD), new ArrayList<>()));
        for (Document other :
                revisions.find(Filters.ne(RevisionFields.BATCH, batch)).sort(Sorts.ascending(RevisionFields.AT))) {
            List<Document> ofRecord = others.get(other.getString(RevisionFields.RECORD));
            if (ofRecord != null) {
                ofRecord.add(other);
            }
        }
        for (Document revision : announced) {
            if (!happened(revision, others.get(revision.getString(RevisionFields.RECORD)))) {
                revisions.deleteOne(
                        Filters.and(Filters.eq(revision.get("_id")), Filters.eq(RevisionFields.BATCH, batch)));
            }
        }
    }

    /**
     * Whether a change happened is told by what was there at the next look: when the next batch announced to change the record, or else
     * now. If that is the version from before, nothing happened; if it is what the change was to make of it, or if a record that was to be
     * deleted is another one, it did. Otherwise changes came between of which nothing is kept, and the field alone has to tell.
     */
    private boolean happened(Document revision, List<Document> others) {
        Optional<Document> next =
                others.stream().filter(other -> isLater(revision, other)).findFirst();
        Optional<Document> record = stored(revision);
        String collection = revision.getString(RevisionFields.COLLECTION);
        Optional<RecordVersion> seen = next.map(
                        announced -> RecordVersion.ofText(announced.getString(RevisionFields.FROM)))
                .or(() -> record.map(now -> RecordVersion.of(collection, now)));
        boolean removed = revision.getBoolean(RevisionFields.REMOVED, false);
        if (seen.isEmpty()) {
            return removed;
        }
        RecordVersion before = RecordVersion.ofText(revision.getString(RevisionFields.FROM));
        String made = revision.getString(RevisionFields.TO);
        if (seen.get().equals(before)) {
            return false;
        }
        if (removed || seen.get().content().equals(made)) {
            return true;
        }
        return !seen.get().content().equals(before.content()) && hasNewValue(revision, next, record);
    }

    private static boolean isLater(Document revision, Document other) {
        return other.get(RevisionFields.COLLECTION).equals(revision.get(RevisionFields.COLLECTION))
                && !other.getDate(RevisionFields.AT).before(revision.getDate(RevisionFields.AT));
    }

    private static boolean hasNewValue(Document revision, Optional<Document> next, Optional<Document> record) {
        Object field = revision.get(RevisionFields.FIELD);
        Object value = next.filter(
                        announced -> announced.get(RevisionFields.FIELD).equals(field))
                .map(announced -> announced.get(RevisionFields.OLD))
                .or(() -> record.map(now -> now.get(field)))
                .orElse(null);
        return FieldChange.same(value, revision.get(RevisionFields.NEW));
    }

    private Optional<Document> stored(Document revision) {
        return Optional.ofNullable(database.getCollection(revision.getString(RevisionFields.COLLECTION))
                .find(Filters.eq(revision.get(RevisionFields.RECORD)))
                .first());
    }
}
