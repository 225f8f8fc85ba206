package org.performanceplatform.core.heads;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.HeadFields;
import org.performanceplatform.core.layout.StoreLayout;

/**
 * Reads heads from the primary, with what a majority of the store's servers hold. Read the head before the records, at each
 * query. Every method throws {@link com.mongodb.MongoException} if the store can't be read.
 */
public final class HeadReader {

    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> batchIds;

    public HeadReader(MongoDatabase database) {
        MongoDatabase current =
                database.withReadPreference(ReadPreference.primary()).withReadConcern(ReadConcern.MAJORITY);
        this.heads = current.getCollection(StoreLayout.HEADS);
        this.batchIds = current.getCollection(StoreLayout.BATCH_IDS);
    }

    /** The head without its log, which is what most readers need; much cheaper than {@link #head}. */
    public HeadState state(DataSetName name) {
        Document head = heads.find(Filters.eq(name.value()))
                .projection(Projections.include(
                        HeadFields.EPOCH,
                        HeadFields.COLLECTION,
                        HeadFields.VERSION,
                        HeadFields.CHANGED,
                        HeadFields.OPEN))
                .first();
        return head == null ? HeadState.absent(name) : HeadState.of(head);
    }

    /** The head with its log. */
    public Head head(DataSetName name) {
        Document head = heads.find(Filters.eq(name.value()))
                .projection(Projections.exclude(HeadFields.FORMER))
                .first();
        return head == null ? new Head(HeadState.absent(name), List.of()) : Head.of(head);
    }

    /**
     * Hands the ids of a batch to {@code action}, in chunks of at most 5,000.
     *
     * @return whether all of them were there; if not, which happens only to batches long gone from the log, the records must
     *     be read as a whole
     */
    public boolean forEachId(BatchIds ids, Consumer<List<String>> action) {
        if (ids.parts() == 0) {
            action.accept(ids.inHead());
            return true;
        }
        for (int part = 0; part < ids.parts(); part++) {
            Optional<Document> document =
                    Optional.ofNullable(batchIds.find(Filters.eq(StoreLayout.batchIdsPart(ids.batch(), part)))
                            .first());
            if (document.isEmpty()) {
                return false;
            }
            action.accept(IdList.of(document.get()));
        }
        return true;
    }
}
