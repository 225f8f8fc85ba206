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
import org.bson.conversions.Bson;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.HeadFields;
import org.performanceplatform.core.layout.StoreLayout;

/**
 * Reads heads from the primary, with what a majority of the store's servers hold. Read the head before the records, at each
 * query. Every method throws {@link com.mongodb.MongoException} if the store can't be read.
 */
public final class HeadReader {

    private static final Bson STATE = Projections.include(
            HeadFields.EPOCH, HeadFields.COLLECTION, HeadFields.VERSION, HeadFields.CHANGED, HeadFields.OPEN);

    /** So many entries are read first where it is enough to know what has changed since a version. */
    private static final int LATEST_ENTRIES = 25;

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
        Document head = heads.find(Filters.eq(name.value())).projection(STATE).first();
        return head == null ? HeadState.absent(name) : HeadState.of(head);
    }

    /** The head with its log. */
    public Head head(DataSetName name) {
        return head(name, Projections.exclude(HeadFields.FORMER));
    }

    /**
     * The head with as much of its log as {@link Head#since} needs to tell what came after a version: most often little, which is much
     * cheaper than {@link #head(DataSetName)}.
     */
    public Head headSince(DataSetName name, String epoch, long version) {
        Bson end = Projections.fields(STATE, Projections.slice(HeadFields.LOG, -LATEST_ENTRIES));
        Head latest = head(name, end);
        boolean mayReachFurther = latest.state().epoch().equals(epoch)
                && latest.log().size() == LATEST_ENTRIES
                && latest.since(epoch, version).isEmpty();
        return mayReachFurther ? head(name) : latest;
    }

    private Head head(DataSetName name, Bson projection) {
        Document head =
                heads.find(Filters.eq(name.value())).projection(projection).first();
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
