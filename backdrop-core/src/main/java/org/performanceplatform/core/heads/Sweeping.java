package org.performanceplatform.core.heads;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.HeadFields;
import org.performanceplatform.core.layout.StoreLayout;
import org.performanceplatform.core.revisions.KeptRevisions;

/**
 * Removes what no head needs any more: the content of earlier epochs when it can no longer be restored, and the ids of batches
 * that have left the log. Any number of services may sweep at the same time.
 */
public final class Sweeping {

    /** Ids are stored before their batch is in the head, so only those of older batches can be told to be unused. */
    private static final Duration IDS_IN_USE = Duration.ofHours(1);

    private final MongoDatabase database;
    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> batchIds;
    private final Clock clock;

    public Sweeping(MongoDatabase database, Clock clock) {
        this.database = database;
        this.heads = database.getCollection(StoreLayout.HEADS);
        this.batchIds = database.getCollection(StoreLayout.BATCH_IDS);
        this.clock = clock;
    }

    /** Removes everything that is unneeded now. */
    public void sweep() {
        forgetOldContent();
        dropUnknownCollections();
        removeOldRevisions();
        removeUnknownIds();
    }

    private void forgetOldContent() {
        Date limit = Date.from(clock.instant().minus(Emptying.RESTORABLE_FOR));
        Document expired = new Document(HeadFields.RETIRED, new Document("$lt", limit));
        for (Document head : heads.find().projection(Projections.include("_id"))) {
            heads.updateOne(Filters.eq(head.get("_id")), Updates.pull(HeadFields.FORMER, expired));
        }
    }

    /** The collections are listed before the heads are read, so that one made meanwhile is not taken for unknown. */
    private void dropUnknownCollections() {
        List<String> collections = database.listCollectionNames().into(new ArrayList<>());
        Set<String> known = new HashSet<>();
        Set<String> dataSets = new HashSet<>();
        for (Document head : heads.find().projection(Projections.include(HeadFields.COLLECTION, HeadFields.FORMER))) {
            dataSets.add(head.getString("_id"));
            known.add(head.getString(HeadFields.COLLECTION));
            known.add(StoreLayout.revisionsCollection(new DataSetName(head.getString("_id"))));
            head.getList(HeadFields.FORMER, Document.class, List.of())
                    .forEach(former -> known.add(former.getString(HeadFields.COLLECTION)));
        }
        for (String collection : collections) {
            int dot = collection.indexOf('.');
            if (dot > 0 && dataSets.contains(collection.substring(0, dot)) && !known.contains(collection)) {
                database.getCollection(collection).drop();
            }
        }
    }

    /** Those of a deleted data set go when it can no longer be restored, and of any other the oldest beyond what is kept. */
    private void removeOldRevisions() {
        Instant limit = clock.instant().minus(Emptying.RESTORABLE_FOR);
        for (Document head : heads.find().projection(Projections.include(HeadFields.DELETED))) {
            DataSetName name = new DataSetName(head.getString("_id"));
            Date deleted = head.getDate(HeadFields.DELETED);
            if (deleted != null && deleted.toInstant().isBefore(limit)) {
                database.getCollection(StoreLayout.revisionsCollection(name)).drop();
            } else {
                KeptRevisions.removeOldest(database, name);
            }
        }
    }

    private void removeUnknownIds() {
        Date limit = Date.from(clock.instant().minus(IDS_IN_USE));
        List<String> stored = batchIds.find(Filters.lt(HeadFields.BEGAN, limit))
                .projection(Projections.include("_id"))
                .map(part -> part.getString("_id"))
                .into(new ArrayList<>());
        if (stored.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        for (Document head : heads.find().projection(Projections.include(HeadFields.OPEN, HeadFields.LOG))) {
            head.getList(HeadFields.OPEN, Document.class, List.of()).forEach(batch -> known.add(idOf(batch)));
            head.getList(HeadFields.LOG, Object.class, List.of())
                    .forEach(entry -> known.add(LogEntry.of(entry).ids().batch()));
        }
        for (String part : stored) {
            if (!known.contains(part.substring(0, part.indexOf('.')))) {
                batchIds.deleteOne(Filters.eq(part));
            }
        }
    }

    private static String idOf(Document batch) {
        return batch.getString(HeadFields.BATCH);
    }
}
