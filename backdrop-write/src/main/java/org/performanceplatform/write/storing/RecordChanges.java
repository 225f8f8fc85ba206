package org.performanceplatform.write.storing;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Batch;
import org.performanceplatform.core.heads.BatchIdsWriter;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.records.StoredRecord;
import org.performanceplatform.core.revisions.Announcements;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.core.revisions.RevisionDrafts;
import org.performanceplatform.core.revisions.RevisionWriter;

/**
 * Changes and deletes records that are there, each change a batch of its own. When a method returns, the change is durable and
 * every reader sees it. Every method throws {@link MongoException} if the store fails.
 */
public final class RecordChanges {

    private static final int ASKED_AT_ONCE = 250;
    private static final int TRIES = 50;

    private final MongoDatabase database;
    private final Durability durability;
    private final HeadReader reader;
    private final HeadWriter heads;
    private final RevisionWriter revisions;

    public RecordChanges(MongoDatabase database, Durability durability, HeadReader reader, HeadWriter heads) {
        this.database = database;
        this.durability = durability;
        this.reader = reader;
        this.heads = heads;
        this.revisions = new RevisionWriter(database);
    }

    /** The record of an id as it is stored. */
    public Optional<Document> find(DataSetName name, String id) {
        return find(collection(reader.state(name).collection()), id);
    }

    /**
     * Sets fields of a record. They are asked for again if the record was changed meanwhile, so what they were made from is always what
     * they are set in.
     *
     * @param fieldsToSet from the record as it is stored to new values, in the form in which they are stored
     * @param publication whether it is to be kept what they were before
     * @return whether there is such a record
     */
    public boolean patch(
            DataSetName name, String id, Function<Document, Map<String, Object>> fieldsToSet, Publication publication) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Document> stored = find(name, id);
            if (stored.isEmpty()) {
                return false;
            }
            if (patch(name, stored.get(), fieldsToSet.apply(stored.get()), publication)) {
                return true;
            }
        }
        throw new MongoException("A record was changed by others again and again");
    }

    /** All fields are compared, as the time of its update alone may be that of another change; the store finds the record by its id. */
    private boolean patch(DataSetName name, Document stored, Map<String, Object> fields, Publication publication) {
        Document asItWas = new Document(stored);
        return change(
                name,
                List.of(stored.getString("_id")),
                StoredRecord.timestamp(new Document(fields)),
                new Revising(publication, record -> Optional.of(patched(record, fields))),
                collection -> collection
                                .updateOne(asItWas, new Document("$set", new Document(fields)))
                                .getMatchedCount()
                        > 0);
    }

    /** Deletes a record, and tells whether there was one. */
    public boolean delete(DataSetName name, String id, Publication publication) {
        return delete(name, List.of(id), publication) > 0;
    }

    /** Deletes the records of these ids as one batch, and tells how many there were. */
    public long delete(DataSetName name, List<String> ids, Publication publication) {
        return delete(name, ids, these(ids), publication);
    }

    /**
     * Deletes those records of these ids as one batch whose {@code _timestamp} is not after a time, or missing, and tells how many
     * there were. One that was sent again meanwhile, with a later time, stays.
     */
    public long deleteUntil(DataSetName name, List<String> ids, Instant latest, Publication publication) {
        Bson notAfter = Filters.not(Filters.gt(RecordFields.TIMESTAMP, Date.from(latest)));
        return delete(name, ids, Filters.and(these(ids), notAfter), publication);
    }

    private long delete(DataSetName name, List<String> ids, Bson which, Publication publication) {
        long[] deleted = {0};
        change(name, ids, Optional.empty(), new Revising(publication, record -> Optional.empty()), collection -> {
            deleted[0] = collection.deleteMany(which).getDeletedCount();
            return deleted[0] > 0;
        });
        return deleted[0];
    }

    /** What is done to the records of a collection; tells whether any was there. */
    private interface Work {
        boolean on(MongoCollection<Document> collection);
    }

    /**
     * What is to be kept of records that are changed.
     *
     * @param next what a record is going to be, or empty if it is going to be deleted
     */
    private record Revising(Publication publication, Function<Document, Optional<Document>> next) {
        List<Document> draftsOf(MongoCollection<Document> collection, Document record, String batch) {
            return RevisionDrafts.of(
                    collection.getNamespace().getCollectionName(), record, next.apply(record), publication, batch);
        }
    }

    private boolean change(DataSetName name, List<String> ids, Optional<Instant> moved, Revising revising, Work work) {
        HeadState before = reader.state(name);
        Optional<TimeRange> range = range(before.collection(), ids, moved);
        BatchIdsWriter batchIds = heads.ids();
        ids.forEach(batchIds::add);
        Batch batch = heads.begin(before, batchIds.finish());
        announce(batch, ids, revising);
        boolean found = work.on(collection(batch.collection()).withWriteConcern(durability.settling()));
        if (!found) {
            retract(batch, revising);
        }
        if (!found && batch.alone() && heads.withdraw(batch)) {
            return false;
        }
        if (!heads.settle(batch, range)) {
            throw new MongoException("The store lost a batch on its way; it has to be sent again");
        }
        return found;
    }

    private void announce(Batch batch, List<String> ids, Revising revising) {
        if (!revising.publication.counts()) {
            return;
        }
        MongoCollection<Document> collection = acknowledged(collection(batch.collection()));
        for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
            List<Document> drafts = new ArrayList<>();
            for (Document record :
                    collection.find(these(ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE))))) {
                drafts.addAll(revising.draftsOf(collection, record, batch.ids().batch()));
            }
            revisions.announceFew(batch.name(), drafts, durability.settling());
        }
    }

    /** What was announced did not happen, or someone else did the same. */
    private void retract(Batch batch, Revising revising) {
        if (revising.publication.counts()) {
            new Announcements(database, durability.settling())
                    .removeUntrue(batch.name(), batch.ids().batch());
        }
    }

    private static Document patched(Document record, Map<String, Object> fields) {
        Document patched = new Document(record);
        patched.putAll(fields);
        return patched;
    }

    private static Bson these(List<String> ids) {
        return ids.size() == 1 ? Filters.eq(ids.get(0)) : Filters.in("_id", ids);
    }

    private Optional<TimeRange> range(String collection, List<String> ids, Optional<Instant> moved) {
        if (ids.size() > 1) {
            return Optional.empty();
        }
        Optional<Instant> before = find(collection(collection), ids.get(0)).flatMap(StoredRecord::timestamp);
        return before.map(TimeRange::of)
                .map(range -> moved.map(range::including).orElse(range));
    }

    private static Optional<Document> find(MongoCollection<Document> collection, String id) {
        return Optional.ofNullable(acknowledged(collection).find(Filters.eq(id)).first());
    }

    private static MongoCollection<Document> acknowledged(MongoCollection<Document> collection) {
        return collection.withReadPreference(ReadPreference.primary()).withReadConcern(ReadConcern.MAJORITY);
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
