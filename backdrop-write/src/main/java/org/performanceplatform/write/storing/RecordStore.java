package org.performanceplatform.write.storing;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Upserts upserts;

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
        this.upserts = new Upserts(beside);
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
            List<Upserts.Change> changes = new ArrayList<>(chunk.size());
            for (RawBsonDocument record : chunk) {
                Outcome outcome = comparison.outcomes().at(index[0]++);
                if (outcome != Outcome.UNCHANGED) {
                    changes.add(new Upserts.Change(record, outcome == Outcome.CREATED));
                }
            }
            deadline.run();
            upserts.store(target, comparison.repeated() ? Upserts.lastOfEach(changes) : changes);
        });
    }

    private static String idOf(RawBsonDocument record) {
        return record.getString(RecordFields.ID).getValue();
    }
}
