package org.performanceplatform.write.storing;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Batch;
import org.performanceplatform.core.heads.BatchIds;
import org.performanceplatform.core.heads.BatchIdsWriter;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.core.revisions.RevisionWriter;
import org.performanceplatform.write.spooling.Spool;

/**
 * Upserts batches of records by {@code _id}. When {@link #store} returns, every record is durable and every reader sees it; when
 * it throws, the batch may be there in part, and storing it again makes it whole.
 */
public final class RecordStore {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final int DUPLICATE_KEY = 11000;
    private static final int TRIES = 5;

    /** So many records are written in two halves at the same moment. */
    private static final int WORTH_PARTING = 200;

    /** The ids of so few records fit into the head. */
    private static final int FEW_RECORDS = 20;

    private final MongoDatabase database;
    private final Durability durability;
    private final HeadReader reader;
    private final HeadWriter heads;
    private final Continuity continuity;
    private final TimeIndex timeIndex;
    private final RevisionWriter revisionWriter;
    private final Executor beside;

    /** One that does one thing after the other. */
    public RecordStore(
            MongoDatabase database, Durability durability, HeadReader reader, HeadWriter heads, Continuity continuity) {
        this(database, durability, reader, heads, continuity, Runnable::run);
    }

    /** @param beside runs what can be done at the same moment */
    RecordStore(
            MongoDatabase database,
            Durability durability,
            HeadReader reader,
            HeadWriter heads,
            Continuity continuity,
            Executor beside) {
        this.beside = beside;
        this.database = database;
        this.durability = durability;
        this.reader = reader;
        this.heads = heads;
        this.continuity = continuity;
        this.timeIndex = new TimeIndex(database);
        this.revisionWriter = new RevisionWriter(database);
    }

    /**
     * Stores a batch; of records with the same id the last counts.
     *
     * <p>At first only the last step waits for the disk. If the store may have crashed on the way, or lost a batch, all is done again with
     * each step durable by itself; what the first attempt made of each record is still told.
     *
     * @param publication whether it is to be kept what replaced records held before
     * @param deadline is asked between chunks, and throws when the time for this request is over
     * @throws MongoException if the store fails
     */
    public Outcomes store(DataSetName name, Spool records, Publication publication, Runnable deadline) {
        return store(name, records, publication, Optional.empty(), deadline);
    }

    /**
     * Stores a batch of which the first records may have been compared already.
     *
     * @param compared as {@link #prepare} and {@link Preparation#compare} made it of the same batch, if that was done; still to be closed.
     *     Of use only if there was a head: the key of the batch may have made one since
     */
    Outcomes store(
            DataSetName name,
            Spool records,
            Publication publication,
            Optional<Preparation> compared,
            Runnable deadline) {
        long before = continuity.now();
        Optional<Outcomes> first = compared.filter(
                        preparation -> isMany(records) && preparation.before().exists())
                .map(preparation -> tryMany(preparation, records, durability, deadline))
                .orElseGet(() -> tryToStore(name, records, publication, durability, deadline));
        if (first.isPresent() && continuity.now() == before) {
            return first.get();
        }
        for (int i = 1; i < TRIES; i++) {
            Optional<Outcomes> stored = tryToStore(name, records, publication, durability.stepByStep(), deadline);
            if (stored.isPresent()) {
                return first.or(() -> stored).get();
            }
        }
        throw new MongoException("The data set is emptied, or the store lost batches, again and again");
    }

    private Optional<Outcomes> tryToStore(
            DataSetName name, Spool records, Publication publication, Durability each, Runnable deadline) {
        if (isMany(records)) {
            try (Preparation preparation = prepare(name, records, publication)) {
                return tryMany(preparation, records, each, deadline);
            }
        }
        BatchIds ids = idsOf(records);
        try (BatchRevisions revisions = new BatchRevisions(publication, records, ids.batch())) {
            return tryFew(heads.begin(name, ids), records, revisions, each, deadline);
        }
    }

    private static boolean isMany(Spool records) {
        return records.records() > FEW_RECORDS;
    }

    /**
     * Reads the head, so that records can be compared with what is stored before their batch begins.
     *
     * @param records the batch, perhaps not yet whole
     */
    Preparation prepare(DataSetName name, Spool records, Publication publication) {
        HeadState before = reader.state(name);
        MongoCollection<Document> stored =
                database.getCollection(before.collection()).withReadConcern(ReadConcern.MAJORITY);
        BatchIdsWriter changedIds = heads.ids();
        return new Preparation(
                before, stored, changedIds, new BatchRevisions(publication, records, changedIds.batch()));
    }

    /**
     * Begins first, with the ids of all records: the head need not be read before, and what is there is read without waiting for the
     * disk. A single record is stored in the same step, if there is none of its id.
     */
    private Optional<Outcomes> tryFew(
            Batch batch, Spool records, BatchRevisions revisions, Durability each, Runnable deadline) {
        boolean single = records.records() == 1;
        MongoCollection<Document> stored = database.getCollection(batch.collection())
                .withReadConcern(each.comparing())
                .withWriteConcern(each.preparing());
        if (single) {
            deadline.run();
            timeIndex.ensure(batch.collection());
        }
        Comparison comparison = new Comparison(stored, id -> {}, revisions);
        if (single) {
            comparison.storeUnlessThere(records);
        } else {
            comparison.compareRest(records);
        }
        Outcomes outcomes = comparison.outcomes();
        if (outcomes.count(Outcome.UNCHANGED) == records.records() && batch.alone() && heads.withdraw(batch)) {
            return Optional.of(outcomes);
        }
        revisions.announce(revisionWriter, batch.name(), each.preparing());
        if (!single || outcomes.count(Outcome.CREATED) == 0) {
            write(batch.collection(), records, comparison, each, deadline);
        }
        return heads.settle(batch, comparison.range()) ? Optional.of(outcomes) : Optional.empty();
    }

    /** Reads first what is there, so that only what has to be written is in the batch. */
    private Optional<Outcomes> tryMany(Preparation preparation, Spool records, Durability each, Runnable deadline) {
        HeadState before = preparation.before();
        BatchIdsWriter changedIds = preparation.changedIds();
        Comparison comparison = preparation.comparison();
        comparison.compareRest(records);
        Outcomes outcomes = comparison.outcomes();
        deadline.run();
        if (changedIds.isEmpty()) {
            return settleUnchanged(before, records) ? Optional.of(outcomes) : Optional.empty();
        }
        Batch batch = heads.begin(before, changedIds.finish());
        if (!batch.collection().equals(before.collection()) && !batch.madeTheHead()) {
            heads.settle(batch, Optional.empty());
            return Optional.empty();
        }
        preparation.revisions().announce(revisionWriter, batch.name(), each.preparing());
        write(batch.collection(), records, comparison, each, deadline);
        boolean settled = heads.settle(batch, comparison.range());
        if (settled && outcomes.count(Outcome.UNCHANGED) > 0 && !batch.alone()) {
            settled = settleAgain(before.name(), records);
        }
        return settled ? Optional.of(outcomes) : Optional.empty();
    }

    /**
     * Records that are there already need no new version, unless a batch that was never settled wrote them: no reader might have
     * heard of them.
     *
     * @return whether that is done, and the data set was not emptied meanwhile
     */
    private boolean settleUnchanged(HeadState before, Spool records) {
        HeadState after = reader.state(before.name());
        if (!after.epoch().equals(before.epoch())) {
            return false;
        }
        return before.quiet() && after.quiet() || settleAgain(before.name(), records);
    }

    private boolean settleAgain(DataSetName name, Spool records) {
        return heads.settle(heads.begin(name, idsOf(records)), Optional.empty());
    }

    private BatchIds idsOf(Spool records) {
        BatchIdsWriter ids = heads.ids();
        records.forEachChunk(chunk -> chunk.forEach(record -> ids.add(idOf(record))));
        return ids.finish();
    }

    private void write(String collection, Spool records, Comparison comparison, Durability each, Runnable deadline) {
        timeIndex.ensure(collection);
        MongoCollection<RawBsonDocument> target =
                database.getCollection(collection, RawBsonDocument.class).withWriteConcern(each.preparing());
        int[] index = {0};
        records.forEachChunk(chunk -> {
            List<Change> changes = new ArrayList<>(chunk.size());
            for (RawBsonDocument record : chunk) {
                Outcome outcome = comparison.outcomes().at(index[0]++);
                if (outcome != Outcome.UNCHANGED) {
                    changes.add(new Change(record, outcome == Outcome.CREATED));
                }
            }
            deadline.run();
            upsertInParts(target, comparison.repeated() ? lastOfEach(changes) : changes);
        });
    }

    /** While the store takes one half apart, the other is on its way. Returns, or throws, once both are done; no id is in both. */
    private void upsertInParts(MongoCollection<RawBsonDocument> target, List<Change> changes) {
        if (changes.size() < WORTH_PARTING) {
            upsert(target, changes);
            return;
        }
        int half = changes.size() / 2;
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> upsert(target, changes.subList(0, half)), beside);
        try {
            upsert(target, changes.subList(half, changes.size()));
        } finally {
            Awaited.end(first);
        }
        Awaited.result(first);
    }

    /** @param created whether there was no record of the id */
    private record Change(RawBsonDocument record, boolean created) {

        /** What is certainly new needs no upsert, which looks for it first. */
        WriteModel<RawBsonDocument> cheapest() {
            return created ? new InsertOneModel<>(record) : upsert();
        }

        WriteModel<RawBsonDocument> upsert() {
            return new ReplaceOneModel<>(Filters.eq(idOf(record)), record, UPSERT);
        }
    }

    private static List<Change> lastOfEach(List<Change> changes) {
        Map<String, Change> last = new LinkedHashMap<>();
        changes.forEach(change -> last.merge(
                idOf(change.record),
                change,
                (earlier, later) -> new Change(later.record, earlier.created || later.created)));
        return List.copyOf(last.values());
    }

    /** If someone else created the same record at the same moment, all are upserted. */
    private static void upsert(MongoCollection<RawBsonDocument> target, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            target.bulkWrite(changes.stream().map(Change::cheapest).toList(), IN_ANY_ORDER);
        } catch (MongoException e) {
            if (!isDuplicateKey(e)) {
                throw e;
            }
            upsertAgain(target, changes.stream().map(Change::upsert).toList());
        }
    }

    private static void upsertAgain(
            MongoCollection<RawBsonDocument> target, List<WriteModel<RawBsonDocument>> upserts) {
        try {
            target.bulkWrite(upserts, IN_ANY_ORDER);
        } catch (MongoException e) {
            if (!isDuplicateKey(e)) {
                throw e;
            }
            target.bulkWrite(upserts, IN_ANY_ORDER);
        }
    }

    private static boolean isDuplicateKey(MongoException e) {
        return e instanceof com.mongodb.MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)
                        && !bulk.getWriteErrors().isEmpty()
                : e.getCode() == DUPLICATE_KEY;
    }

    private static String idOf(RawBsonDocument record) {
        return record.getString(RecordFields.ID).getValue();
    }
}
