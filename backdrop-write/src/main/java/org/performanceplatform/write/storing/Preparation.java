package org.performanceplatform.write.storing;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.performanceplatform.core.heads.BatchIdsWriter;
import org.performanceplatform.core.heads.HeadState;

/**
 * What is known of a batch before it begins.
 *
 * @param before the head before any record was compared
 * @param comparison of the records so far
 * @param changedIds the ids of those that have to be written
 * @param revisions what published figures are about to be changed
 */
record Preparation(HeadState before, Comparison comparison, BatchIdsWriter changedIds, BatchRevisions revisions)
        implements AutoCloseable {

    /** @param stored the records of the head's collection */
    Preparation(
            HeadState before, MongoCollection<Document> stored, BatchIdsWriter changedIds, BatchRevisions revisions) {
        this(before, new Comparison(stored, changedIds::add, revisions), changedIds, revisions);
    }

    /** Compares the next records of the batch. */
    Preparation compare(List<RawBsonDocument> next) {
        comparison.compare(next);
        return this;
    }

    @Override
    public void close() {
        revisions.close();
    }
}
