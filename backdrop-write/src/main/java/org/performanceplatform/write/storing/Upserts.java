package org.performanceplatform.write.storing;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.bson.RawBsonDocument;
import org.performanceplatform.core.layout.RecordFields;

/** Writes records to the store, each whole, over the one of its id if there is one. */
final class Upserts {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final int DUPLICATE_KEY = 11000;

    /** So many records are written in two halves at the same moment. */
    private static final int WORTH_PARTING = 200;

    private final Executor beside;

    /** @param beside runs what can be done at the same moment */
    Upserts(Executor beside) {
        this.beside = beside;
    }

    /** While the store takes one half apart, the other is on its way. Returns, or throws, once both are done; no id is in both. */
    void store(MongoCollection<RawBsonDocument> target, List<Change> changes) {
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
    record Change(RawBsonDocument record, boolean created) {

        /** What is certainly new needs no upsert, which looks for it first. */
        private WriteModel<RawBsonDocument> cheapest() {
            return created ? new InsertOneModel<>(record) : upsert();
        }

        private WriteModel<RawBsonDocument> upsert() {
            return new ReplaceOneModel<>(Filters.eq(id()), record, UPSERT);
        }

        private String id() {
            return record.getString(RecordFields.ID).getValue();
        }
    }

    /** Of changes of the same id the last, created if any of them is. */
    static List<Change> lastOfEach(List<Change> changes) {
        Map<String, Change> last = new LinkedHashMap<>();
        changes.forEach(change -> last.merge(
                change.id(), change, (earlier, later) -> new Change(later.record, earlier.created || later.created)));
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
        return e instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)
                        && !bulk.getWriteErrors().isEmpty()
                : e.getCode() == DUPLICATE_KEY;
    }
}
