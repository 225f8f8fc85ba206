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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The ids of so few records fit into the head. */
    private static final int FEW_RECORDS = 20;

    private final MongoDatabase database;
    private final Durability durability;
    private final HeadReader reader;
    private final HeadWriter heads;
    private final Continuity continuity;
    private final TimeIndex timeIndex;
    private final RevisionWriter revisionWriter;

    public RecordStore(
            MongoDatabase database, Durability durability, HeadReader reader, HeadWriter heads, Continuity continuity) {
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
        long before = continuity.now();
        Optional<Outcomes> first = tryToStore(name, records, publication, durability, deadline);
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
        try (BatchRevisions revisions = new BatchRevisions(publication, records)) {
            return records.records() <= FEW_RECORDS
                    ? tryFew(name, records, revisions, each, deadline)
                    : tryMany(name, records, revisions, each, deadline);
        }
    }

    /**
     * Begins first, with the ids of all records: the head need not be read before, and what is there is read without waiting for the
     * disk. A single record is stored in the same step, if there is none of its id.
     */
    private Optional<Outcomes> tryFew(
            DataSetName name, Spool records, BatchRevisions revisions, Durability each, Runnable deadline) {
        boolean single = records.records() == 1;
        Batch batch = heads.begin(name, idsOf(records));
        MongoCollection<Document> stored = database.getCollection(batch.collection())
                .withReadConcern(each.comparing())
                .withWriteConcern(each.preparing());
        if (single) {
            deadline.run();
            timeIndex.ensure(batch.collection());
        }
        Comparison comparison = single
                ? Comparison.storing(stored, records, revisions)
                : Comparison.of(stored, records, id -> {}, revisions);
        Outcomes outcomes = comparison.outcomes();
        if (outcomes.count(Outcome.UNCHANGED) == records.records() && batch.alone() && heads.withdraw(batch)) {
            return Optional.of(outcomes);
        }
        revisions.announce(revisionWriter, batch, each.preparing());
        if (!single || outcomes.count(Outcome.CREATED) == 0) {
            write(batch.collection(), records, outcomes, each, deadline);
        }
        return heads.settle(batch, comparison.range()) ? Optional.of(outcomes) : Optional.empty();
    }

    /** Reads first what is there, so that only what has to be written is in the batch. */
    private Optional<Outcomes> tryMany(
            DataSetName name, Spool records, BatchRevisions revisions, Durability each, Runnable deadline) {
        HeadState before = reader.state(name);
        MongoCollection<Document> stored =
                database.getCollection(before.collection()).withReadConcern(ReadConcern.MAJORITY);
        BatchIdsWriter changedIds = heads.ids();
        Comparison comparison = Comparison.of(stored, records, changedIds::add, revisions);
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
        revisions.announce(revisionWriter, batch, each.preparing());
        write(batch.collection(), records, outcomes, each, deadline);
        boolean settled = heads.settle(batch, comparison.range());
        if (settled && outcomes.count(Outcome.UNCHANGED) > 0 && !batch.alone()) {
            settled = settleAgain(name, records);
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

    private void write(String collection, Spool records, Outcomes outcomes, Durability each, Runnable deadline) {
        timeIndex.ensure(collection);
        MongoCollection<RawBsonDocument> target =
                database.getCollection(collection, RawBsonDocument.class).withWriteConcern(each.preparing());
        int[] index = {0};
        records.forEachChunk(chunk -> {
            Map<String, RawBsonDocument> last = new LinkedHashMap<>();
            Set<String> unseen = new HashSet<>();
            for (RawBsonDocument record : chunk) {
                String id = idOf(record);
                Outcome outcome = outcomes.at(index[0]++);
                if (outcome != Outcome.UNCHANGED) {
                    last.put(id, record);
                }
                if (outcome == Outcome.CREATED) {
                    unseen.add(id);
                }
            }
            deadline.run();
            upsert(target, last, unseen);
        });
    }

    /** What is certainly new needs no upsert, which looks for it first; if someone else was quicker, it does. */
    private static void upsert(
            MongoCollection<RawBsonDocument> target, Map<String, RawBsonDocument> records, Set<String> unseen) {
        if (records.isEmpty()) {
            return;
        }
        try {
            target.bulkWrite(writes(records, unseen), IN_ANY_ORDER);
        } catch (MongoException e) {
            if (!isDuplicateKey(e)) {
                throw e;
            }
            upsert(target, records);
        }
    }

    private static void upsert(MongoCollection<RawBsonDocument> target, Map<String, RawBsonDocument> records) {
        List<WriteModel<RawBsonDocument>> writes = writes(records, Set.of());
        try {
            target.bulkWrite(writes, IN_ANY_ORDER);
        } catch (MongoException e) {
            if (!isDuplicateKey(e)) {
                throw e;
            }
            target.bulkWrite(writes, IN_ANY_ORDER); // someone else created the same record at the same moment
        }
    }

    private static List<WriteModel<RawBsonDocument>> writes(Map<String, RawBsonDocument> records, Set<String> unseen) {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>(records.size());
        records.forEach((id, record) -> writes.add(
                unseen.contains(id)
                        ? new InsertOneModel<>(record)
                        : new ReplaceOneModel<>(Filters.eq(id), record, UPSERT)));
        return writes;
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
