package org.performanceplatform.core.revisions;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.RevisionFields;
import org.performanceplatform.core.layout.StoreLayout;

/**
 * Stores the revisions that a batch makes, after the batch has begun and before its records are written; readers leave them out until the
 * batch is settled. Safe for use by many threads.
 */
public final class RevisionWriter {

    private static final DocumentCodec CODEC = new DocumentCodec();
    private static final InsertManyOptions IN_ANY_ORDER = new InsertManyOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoDatabase database;
    private final Set<DataSetName> indexed = ConcurrentHashMap.newKeySet();

    public RevisionWriter(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Stores what a batch is about to change. What an earlier attempt announced of the same change becomes this batch's.
     *
     * @param revisions of {@link RevisionDrafts}, at most some thousand
     * @param concern how far this must have got before records are written
     * @throws com.mongodb.MongoException if the store fails
     */
    public void announce(DataSetName name, List<RawBsonDocument> revisions, WriteConcern concern) {
        if (revisions.isEmpty()) {
            return;
        }
        MongoCollection<RawBsonDocument> collection = database.getCollection(
                        StoreLayout.revisionsCollection(name), RawBsonDocument.class)
                .withWriteConcern(concern);
        if (indexed.add(name)) {
            collection.createIndex(Indexes.descending(RevisionFields.AT, "_id"));
        }
        try {
            collection.insertMany(revisions, IN_ANY_ORDER);
        } catch (MongoBulkWriteException announcedBefore) {
            upsert(collection, revisions);
        }
    }

    /** Stores the revisions of a few records, as {@link #announce} does. */
    public void announceFew(DataSetName name, List<Document> revisions, WriteConcern concern) {
        announce(
                name,
                revisions.stream()
                        .map(revision -> new RawBsonDocument(revision, CODEC))
                        .toList(),
                concern);
    }

    private static void upsert(MongoCollection<RawBsonDocument> collection, List<RawBsonDocument> revisions) {
        List<ReplaceOneModel<RawBsonDocument>> upserts = revisions.stream()
                .map(revision -> new ReplaceOneModel<>(Filters.eq(revision.get("_id")), revision, UPSERT))
                .toList();
        BulkWriteOptions inAnyOrder = new BulkWriteOptions().ordered(false);
        try {
            collection.bulkWrite(upserts, inAnyOrder);
        } catch (MongoBulkWriteException someoneElseAnnouncedTheSame) {
            collection.bulkWrite(upserts, inAnyOrder);
        }
    }
}
