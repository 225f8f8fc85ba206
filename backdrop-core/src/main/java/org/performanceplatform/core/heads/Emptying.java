package org.performanceplatform.core.heads;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.HeadFields;
import org.performanceplatform.core.layout.StoreLayout;

/**
 * Empties, deletes and restores the content of data sets, each by one update of the head: a new epoch begins, and the
 * collection of the old one is kept for {@link #RESTORABLE_FOR}.
 */
public final class Emptying {

    /** How long the content before an emptying or deletion can be restored. */
    public static final Duration RESTORABLE_FOR = Duration.ofDays(7);

    private static final int TRIES = 50;

    private final MongoDatabase database;
    private final MongoCollection<Document> heads;
    private final Clock clock;

    public Emptying(MongoDatabase database, Durability durability, Clock clock) {
        this.database = database;
        this.heads = database.getCollection(StoreLayout.HEADS).withWriteConcern(durability.settling());
        this.clock = clock;
    }

    /** Empties a data set. Content that is empty already, with nothing being written, is left as it is. */
    public void empty(DataSetName name) {
        changing(name, head -> retire(name, head, Updates.unset(HeadFields.DELETED)));
    }

    /**
     * Deletes the content of a data set, and remembers that it was deleted.
     *
     * @return whether there was any: a data set never written, or deleted and not written since, has none
     */
    public boolean delete(DataSetName name) {
        return changing(
                        name,
                        head -> head.getDate(HeadFields.DELETED) != null
                                ? Optional.empty()
                                : Optional.of(retired(name, head, Updates.set(HeadFields.DELETED, now()))))
                .isPresent();
    }

    /**
     * Brings back the newest former content that has records, and keeps what is there now in its place, so that a restore can
     * itself be undone.
     *
     * @return when that content had been emptied or deleted; empty if there is nothing to restore
     */
    public Optional<Instant> restore(DataSetName name) {
        return changing(name, head -> restorable(head)
                        .map(former -> Updates.combine(
                                newEpoch(Epoch.random(), former.getString(HeadFields.COLLECTION)),
                                Updates.set(HeadFields.FORMER, formerWithout(head, former)),
                                Updates.unset(HeadFields.DELETED))))
                .flatMap(this::restorable)
                .map(former -> former.getDate(HeadFields.RETIRED).toInstant());
    }

    private Optional<Bson> retire(DataSetName name, Document head, Bson mark) {
        boolean nothingThere = isEmpty(head.getString(HeadFields.COLLECTION))
                && HeadState.of(head).quiet();
        return nothingThere ? Optional.empty() : Optional.of(retired(name, head, mark));
    }

    private Bson retired(DataSetName name, Document head, Bson mark) {
        String epoch = Epoch.random();
        return Updates.combine(
                newEpoch(epoch, StoreLayout.recordsCollection(name, epoch)),
                Updates.push(HeadFields.FORMER, former(head.getString(HeadFields.COLLECTION))),
                mark);
    }

    private Bson newEpoch(String epoch, String collection) {
        return Updates.combine(
                Updates.set(HeadFields.EPOCH, epoch),
                Updates.set(HeadFields.COLLECTION, collection),
                Updates.set(HeadFields.LOG, List.of()),
                Updates.set(HeadFields.CHANGED, now()),
                Updates.inc(HeadFields.VERSION, 1L));
    }

    private Optional<Document> restorable(Document head) {
        Instant limit = clock.instant().minus(RESTORABLE_FOR);
        List<Document> former = head.getList(HeadFields.FORMER, Document.class, List.of());
        for (int i = former.size() - 1; i >= 0; i--) {
            Document candidate = former.get(i);
            if (candidate.getDate(HeadFields.RETIRED).toInstant().isAfter(limit)
                    && !isEmpty(candidate.getString(HeadFields.COLLECTION))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private List<Document> formerWithout(Document head, Document restored) {
        List<Document> former = new ArrayList<>(head.getList(HeadFields.FORMER, Document.class, List.of()));
        former.remove(restored);
        former.add(former(head.getString(HeadFields.COLLECTION)));
        return former;
    }

    private Document former(String collection) {
        return new Document(HeadFields.COLLECTION, collection).append(HeadFields.RETIRED, now());
    }

    private boolean isEmpty(String collection) {
        return database.getCollection(collection).find().limit(1).first() == null;
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    /** Computes a change from the head and applies it, provided that no epoch began between; gives the head before. */
    private Optional<Document> changing(DataSetName name, Change change) {
        for (int i = 0; i < TRIES; i++) {
            Document head = heads.find(Filters.eq(name.value())).first();
            Optional<Bson> update = head == null ? Optional.empty() : change.of(head);
            if (update.isEmpty()) {
                return Optional.empty();
            }
            Bson unchanged = Filters.and(
                    Filters.eq(name.value()), Filters.eq(HeadFields.EPOCH, head.getString(HeadFields.EPOCH)));
            UpdateResult result = heads.updateOne(unchanged, update.get());
            if (result.getMatchedCount() == 1) {
                return Optional.of(head);
            }
        }
        throw new IllegalStateException("The epoch of " + name + " changed without end.");
    }

    /** A change of a head, or empty if none is needed. */
    private interface Change {
        Optional<Bson> of(Document head);
    }
}
