package org.performanceplatform.core.revisions;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.RevisionFields;
import org.performanceplatform.core.layout.StoreLayout;

/** How many revisions are kept. */
public final class KeptRevisions {

    /** Of each data set the newest so many. */
    public static final int MOST = 100_000;

    private KeptRevisions() {}

    /** Removes the revisions of a data set that are too many, the oldest first. */
    public static void removeOldest(MongoDatabase database, DataSetName name) {
        removeOldest(database, name, MOST);
    }

    static void removeOldest(MongoDatabase database, DataSetName name, int most) {
        MongoCollection<Document> revisions = database.getCollection(StoreLayout.revisionsCollection(name));
        if (revisions.estimatedDocumentCount() <= most) {
            return;
        }
        Document newestTooMany = revisions
                .find()
                .sort(Sorts.descending(RevisionFields.AT, "_id"))
                .skip(most)
                .limit(1)
                .first();
        if (newestTooMany != null) {
            Object at = newestTooMany.get(RevisionFields.AT);
            revisions.deleteMany(Filters.or(
                    Filters.lt(RevisionFields.AT, at),
                    Filters.and(Filters.eq(RevisionFields.AT, at), Filters.lte("_id", newestTooMany.get("_id")))));
        }
    }
}
