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
import org.performanceplatform.core.revisions.Announcements;

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
    private static final String OPEN_BATCH = HeadFields.OPEN + "." + HeadFields.BATCH;
    private static final Bson STATE =
            Projections.include(HeadFields.EPOCH, HeadFields.COLLECTION, HeadFields.VERSION, HeadFields.OPEN);

    private final HeadReader reader;
    private final MongoCollection<Document> preparing;
    private final MongoCollection<Document> settling;
    private final MongoCollection<Document> batchIds;
    private final Announcements announcements;
    private final boolean noting;
    private final Clock clock;

    public HeadWriter(MongoDatabase database, Durability durability, Clock clock) {
        this.reader = new HeadReader(database);
        MongoCollection<Document> heads = database.getCollection(StoreLayout.HEADS);
        this.preparing = heads.withWriteConcern(durability.preparing());
        this.settling = heads.withWriteConcern(durability.settling());
        this.batchIds = database.getCollection(StoreLayout.BATCH_IDS).withWriteConcern(durability.preparing());
        this.announcements = new Announcements(database, durability.preparing());
        this.noting = durability.noting();
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
        return Batch.begun(before, ids, open(before.name(), ids));
    }

    /** Begins a batch before anything is read, which saves a step; its ids are those of all records that it may change. */
    public Batch begin(DataSetName name, BatchIds ids) {
        return Batch.begunFirst(ids, open(name, ids));
    }

    private HeadState open(DataSetName name, BatchIds ids) {
        Instant now = clock.instant();
        HeadState begun = push(name, new OpenBatch(ids, now));
        for (OpenBatch other : begun.open()) {
            if (other.began().isBefore(now.minus(ABANDONED_AFTER))) {
                settleAbandoned(name, other);
            }
        }
        return begun;
    }

    /**
     * Settles a batch whose records are written.
     *
     * <p>Where another primary may take over, it first notes that they are, then it settles what has that note. The note comes after the
     * records, so where it survived, they did too. A crash that came between the records and the note, or the settling where there is none,
     * is not noticed here if the beginning survived it: records that were not written with {@link Durability#settling} need a writer that
     * knows of no crash.
     *
     * @param range the least and greatest {@code _timestamp} of the records before and after the batch, as far as the caller
     *     saw; it is dropped if another batch may have come between
     * @return whether the records are there for good. If not, because the store lost the beginning of the batch in a crash or someone
     *     took it for abandoned, every reader looks at the records again, and the batch has to be written again
     */
    public boolean settle(Batch batch, Optional<TimeRange> range) {
        Document open = idOf(batch);
        if (noting) {
            note(batch);
            open.append(HeadFields.WRITTEN, true);
        }
        LogEntry anyTime = new LogEntry(batch.ids(), Optional.empty());
        boolean exact =
                range.isPresent() && batch.alone() && settle(stillAlone(batch, open), new LogEntry(batch.ids(), range));
        if (exact || settle(head(batch.name()).append(HeadFields.OPEN, new Document("$elemMatch", open)), anyTime)) {
            return true;
        }
        announcements.removeUntrue(batch.name(), batch.ids().batch());
        settle(head(batch.name()), anyTime);
        return false;
    }

    /**
     * Ends a batch that wrote nothing, so that there is no new version. That is not done if another batch came meanwhile, nor if the store
     * lost the beginning of this one: what was read may then be the other's, which readers have not heard of.
     *
     * @return whether it was done, and everything that was read since the batch was begun is there for good, and known to readers. If not,
     *     the batch is to be settled like any other
     */
    public boolean withdraw(Batch batch) {
        return settling.updateOne(stillAlone(batch, idOf(batch)), fromOpen(batch.ids()))
                        .getMatchedCount()
                > 0;
    }

    /** Settles the batches of a data set that were abandoned, and tells how many they were. */
    public int settleAbandoned(DataSetName name) {
        Instant limit = clock.instant().minus(ABANDONED_AFTER);
        List<OpenBatch> abandoned = reader.state(name).open().stream()
                .filter(open -> open.began().isBefore(limit))
                .toList();
        abandoned.forEach(open -> settleAbandoned(name, open));
        return abandoned.size();
    }

    /** The head of a data set as it is, made if there is none, so that what is done next has an epoch. */
    public HeadState made(DataSetName name) {
        HeadState known = reader.state(name);
        return known.exists() ? known : change(name, Updates.combine());
    }

    private HeadState push(DataSetName name, OpenBatch batch) {
        return change(
                name,
                Updates.combine(Updates.unset(HeadFields.DELETED), Updates.push(HeadFields.OPEN, batch.toDocument())));
    }

    private HeadState change(DataSetName name, Bson change) {
        try {
            return changeOnce(name, change);
        } catch (MongoException e) {
            if (e.getCode() != DUPLICATE_KEY) {
                throw e;
            }
            return changeOnce(name, change); // someone else made the head at the same moment
        }
    }

    private HeadState changeOnce(DataSetName name, Bson change) {
        String epoch = Epoch.random();
        Bson update = Updates.combine(
                Updates.setOnInsert(HeadFields.EPOCH, epoch),
                Updates.setOnInsert(HeadFields.COLLECTION, StoreLayout.recordsCollection(name, epoch)),
                Updates.setOnInsert(HeadFields.VERSION, 0L),
                Updates.setOnInsert(HeadFields.LOG, List.of()),
                change);
        FindOneAndUpdateOptions options = new FindOneAndUpdateOptions()
                .upsert(true)
                .returnDocument(ReturnDocument.AFTER)
                .projection(STATE);
        return HeadState.of(preparing.findOneAndUpdate(Filters.eq(name.value()), update, options));
    }

    private void note(Batch batch) {
        preparing.updateOne(
                head(batch.name()).append(OPEN_BATCH, batch.ids().batch()),
                Updates.set(HeadFields.OPEN + ".$." + HeadFields.WRITTEN, true));
    }

    private void settleAbandoned(DataSetName name, OpenBatch open) {
        announcements.removeUntrue(name, open.batch());
        settle(head(name).append(OPEN_BATCH, open.batch()), new LogEntry(open.ids(), Optional.empty()));
    }

    private boolean settle(Bson head, LogEntry entry) {
        Bson update = Updates.combine(
                Updates.inc(HeadFields.VERSION, 1L),
                Updates.set(HeadFields.CHANGED, Date.from(clock.instant())),
                fromOpen(entry.ids()),
                Updates.pushEach(HeadFields.LOG, List.of(entry.toBinary()), new PushOptions().slice(-LOG_LENGTH)));
        return settling.updateOne(head, update).getMatchedCount() > 0;
    }

    /** Filters name the head beside their conditions, not within an {@code $and}, where the embedded store would not see it at once. */
    private static Document head(DataSetName name) {
        return new Document("_id", name.value());
    }

    private static Document idOf(Batch batch) {
        return new Document(HeadFields.BATCH, batch.ids().batch());
    }

    /** Holds while a batch is open as {@code open} says, and no other has come since the beginning. */
    private static Document stillAlone(Batch batch, Document open) {
        return head(batch.name())
                .append(HeadFields.OPEN, new Document("$elemMatch", open).append("$size", 1))
                .append(HeadFields.EPOCH, batch.begun().epoch())
                .append(HeadFields.VERSION, batch.begun().version());
    }

    private static Bson fromOpen(BatchIds ids) {
        return Updates.pull(HeadFields.OPEN, new Document(HeadFields.BATCH, ids.batch()));
    }
}
