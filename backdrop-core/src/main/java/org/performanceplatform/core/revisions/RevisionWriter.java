package org.performanceplatform.core.revisions;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.RevisionFields;
import org.performanceplatform.core.layout.StoreLayout;

/**
 * Stores the revisions that a batch makes, after the batch has begun and before its records are written; readers leave them out until the
 * batch is settled. Safe for use by many threads.
 */
public final class RevisionWriter {

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoDatabase database;
    private final Set<DataSetName> indexed = ConcurrentHashMap.newKeySet();

    public RevisionWriter(MongoDatabase database) {
        this.database = database;
    }

    /**
     * Stores what a batch is about to change. What an earlier attempt announced of the same change becomes this batch's.
     *
     * @param batch the id of the batch
     * @param drafts of {@link RevisionDrafts}, at most some thousand
     * @param concern how far this must have got before records are written
     * @throws com.mongodb.MongoException if the store fails
     */
    public void announce(
            DataSetName name, String batch, Publication publication, List<Document> drafts, WriteConcern concern) {
        if (drafts.isEmpty()) {
            return;
        }
        MongoCollection<Document> revisions =
                database.getCollection(StoreLayout.revisionsCollection(name)).withWriteConcern(concern);
        if (indexed.add(name)) {
            revisions.createIndex(Indexes.descending(RevisionFields.AT, "_id"));
        }
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (Document draft : drafts) {
            Document revision = new Document(draft)
                    .append(RevisionFields.BATCH, batch)
                    .append(RevisionFields.AT, Date.from(publication.at()));
            writes.add(new ReplaceOneModel<>(Filters.eq(revision.get("_id")), revision, UPSERT));
        }
        try {
            revisions.bulkWrite(writes, IN_ANY_ORDER);
        } catch (MongoBulkWriteException someoneElseAnnouncedTheSame) {
            revisions.bulkWrite(writes, IN_ANY_ORDER);
        }
    }
}
