package org.performanceplatform.core.heads;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.HeadFields;
import org.performanceplatform.core.layout.StoreLayout;

/**
 * Begins and settles batches. A writer stores the ids of its batch ({@link #ids}), begins it, writes the records to
 * {@link Batch#collection}, settles it, and only then acknowledges. Every method throws {@link MongoException} if the store
 * fails; the batch is then not acknowledged, and stays open until anyone settles it.
 */
public final class HeadWriter {

    /** A batch open for longer was abandoned: a request may take two minutes at most. */
    static final Duration ABANDONED_AFTER = Duration.ofMinutes(10);

    /** How many settled batches a head remembers. */
    static final int LOG_LENGTH = 200;

    private static final int DUPLICATE_KEY = 11000;

    private final HeadReader reader;
    private final MongoCollection<Document> beginning;
    private final MongoCollection<Document> settling;
    private final MongoCollection<Document> batchIds;
    private final Clock clock;

    public HeadWriter(MongoDatabase database, Durability durability, Clock clock) {
        this.reader = new HeadReader(database);
        MongoCollection<Document> heads = database.getCollection(StoreLayout.HEADS);
        this.beginning = heads.withWriteConcern(durability.beginning());
        this.settling = heads.withWriteConcern(durability.records());
        this.batchIds = database.getCollection(StoreLayout.BATCH_IDS).withWriteConcern(durability.beginning());
        this.clock = clock;
    }

    /** Takes the ids of a new batch. */
    public BatchIdsWriter ids() {
        return new BatchIdsWriter(batchIds, Date.from(clock.instant()));
    }

    /**
     * Begins a batch, making the head if there is none, and settles the batches that others abandoned.
     *
     * @param before the head as it was when the records to be replaced were read
     */
    public Batch begin(HeadState before, BatchIds ids) {
        Instant now = clock.instant();
        HeadState begun = push(before.name(), new OpenBatch(ids, now));
        for (OpenBatch other : begun.open()) {
            if (other.began().isBefore(now.minus(ABANDONED_AFTER))) {
                settle(before.name(), new LogEntry(other.ids(), Optional.empty()));
            }
        }
        return Batch.begun(before, ids, begun);
    }

    /**
     * Settles a batch whose records are written, durably.
     *
     * @param range the least and greatest {@code _timestamp} of the records before and after the batch, as far as the caller
     *     saw; it is dropped if another batch may have come between
     */
    public void settle(Batch batch, Optional<TimeRange> range) {
        boolean exact = range.isPresent() && batch.stillAlone(reader.state(batch.name()));
        settle(batch.name(), new LogEntry(batch.ids(), exact ? range : Optional.empty()));
    }

    /** Settles the batches of a data set that were abandoned, and tells how many they were. */
    public int settleAbandoned(DataSetName name) {
        Instant limit = clock.instant().minus(ABANDONED_AFTER);
        List<OpenBatch> abandoned = reader.state(name).open().stream()
                .filter(open -> open.began().isBefore(limit))
                .toList();
        abandoned.forEach(open -> settle(name, new LogEntry(open.ids(), Optional.empty())));
        return abandoned.size();
    }

    private HeadState push(DataSetName name, OpenBatch batch) {
        try {
            return pushOnce(name, batch);
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) {
                throw e;
            }
            return pushOnce(name, batch); // someone else made the head at the same moment
        }
    }

    private HeadState pushOnce(DataSetName name, OpenBatch batch) {
        String epoch = Epoch.random();
        Bson update = Updates.combine(
                Updates.setOnInsert(HeadFields.EPOCH, epoch),
                Updates.setOnInsert(HeadFields.COLLECTION, StoreLayout.recordsCollection(name, epoch)),
                Updates.setOnInsert(HeadFields.VERSION, 0L),
                Updates.setOnInsert(HeadFields.LOG, List.of()),
                Updates.unset(HeadFields.DELETED),
                Updates.push(HeadFields.OPEN, batch.toDocument()));
        FindOneAndUpdateOptions options = new FindOneAndUpdateOptions()
                .upsert(true)
                .returnDocument(ReturnDocument.AFTER)
                .projection(Projections.include(
                        HeadFields.EPOCH, HeadFields.COLLECTION, HeadFields.VERSION, HeadFields.OPEN));
        return HeadState.of(beginning.findOneAndUpdate(Filters.eq(name.value()), update, options));
    }

    private void settle(DataSetName name, LogEntry entry) {
        Bson update = Updates.combine(
                Updates.inc(HeadFields.VERSION, 1L),
                Updates.set(HeadFields.CHANGED, Date.from(clock.instant())),
                Updates.pull(
                        HeadFields.OPEN,
                        new Document(HeadFields.BATCH, entry.ids().batch())),
                Updates.pushEach(HeadFields.LOG, List.of(entry.toDocument()), new PushOptions().slice(-LOG_LENGTH)));
        if (settling.updateOne(Filters.eq(name.value()), update).getMatchedCount() == 0) {
            throw new IllegalStateException("The head of " + name + " is gone.");
        }
    }
}
