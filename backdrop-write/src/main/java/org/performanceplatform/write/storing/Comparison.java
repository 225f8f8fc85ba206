package org.performanceplatform.write.storing;

import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.performanceplatform.core.heads.TimeRange;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.records.StoredRecord;
import org.performanceplatform.write.spooling.Spool;

/** Finds out which records of a batch the store has already, and what time the others touch. */
final class Comparison {

    private static final DocumentCodec CODEC = new DocumentCodec();

    private final MongoCollection<Document> stored;
    private final Consumer<String> changedIds;
    private final BatchRevisions revisions;
    private final Outcomes outcomes = new Outcomes();
    private final Set<Long> seen = new HashSet<>();
    private boolean repeated;
    private TimeRange range;
    private boolean anyTime;

    /**
     * @param stored the records, with the read concern that is needed
     * @param changedIds takes the ids of the records that have to be written
     * @param revisions takes the records that are replaced
     */
    Comparison(MongoCollection<Document> stored, Consumer<String> changedIds, BatchRevisions revisions) {
        this.stored = stored.withReadPreference(ReadPreference.primary());
        this.changedIds = changedIds;
        this.revisions = revisions;
    }

    /** Compares the records of a batch that were not compared before with what is stored. */
    void compareRest(Spool batch) {
        int known = outcomes.size();
        int[] passed = {0};
        batch.forEachChunk(chunk -> {
            int skipped = Math.min(Math.max(0, known - passed[0]), chunk.size());
            compare(chunk.subList(skipped, chunk.size()));
            passed[0] += chunk.size();
        });
    }

    /** Compares a batch of one record with what is stored under its id; if nothing is, the record is stored at the same moment. */
    void storeUnlessThere(Spool batch) {
        batch.forEachChunk(chunk -> chunk.forEach(record -> {
            String id = record.getString(RecordFields.ID).getValue();
            add(record, id, Optional.ofNullable(storedUnlessThere(id, record)));
        }));
    }

    Outcomes outcomes() {
        return outcomes;
    }

    /** The least and greatest time of the changed records, before and after; empty if it may be any. */
    Optional<TimeRange> range() {
        return anyTime ? Optional.empty() : Optional.ofNullable(range);
    }

    /** Whether an id came twice, so that only the last of its records counts. */
    boolean repeated() {
        return repeated;
    }

    /** Compares the next records of a batch with what is stored. */
    void compare(List<RawBsonDocument> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        List<String> ids = chunk.stream()
                .map(record -> record.getString(RecordFields.ID).getValue())
                .toList();
        Map<String, Document> before = stored(ids);
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            add(chunk.get(i), id, Optional.ofNullable(before.get(id)));
        }
    }

    private void add(RawBsonDocument record, String id, Optional<Document> old) {
        boolean again = !seen.add(fingerprint(id));
        repeated |= again;
        boolean changed = old.map(known -> replaces(known, record, again)).orElse(true);
        if (!again && !changed) {
            outcomes.add(Outcome.UNCHANGED);
            return;
        }
        changedIds.accept(id);
        touch(timestamp(record));
        old.ifPresent(known -> touch(StoredRecord.timestamp(known)));
        outcomes.add(old.isEmpty() && !again ? Outcome.CREATED : Outcome.REPLACED);
    }

    private boolean replaces(Document old, RawBsonDocument raw, boolean again) {
        Document record = raw.decode(CODEC);
        boolean changed = again || !StoredRecord.sameContent(old, record);
        if (changed) {
            revisions.replaced(stored.getNamespace().getCollectionName(), old, record, again);
        }
        return changed;
    }

    private static Optional<Instant> timestamp(RawBsonDocument record) {
        BsonValue time = record.get(RecordFields.TIMESTAMP);
        return time == null
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(time.asDateTime().getValue()));
    }

    private Map<String, Document> stored(List<String> ids) {
        Map<String, Document> byId = new HashMap<>();
        stored.find(ids.size() == 1 ? Filters.eq(ids.get(0)) : Filters.in(RecordFields.ID, ids))
                .batchSize(ids.size() + 1)
                .forEach(document -> byId.put(document.getString(RecordFields.ID), document));
        return byId;
    }

    private Document storedUnlessThere(String id, RawBsonDocument record) {
        Document fields = record.decode(CODEC);
        fields.remove(RecordFields.ID);
        return stored.findOneAndUpdate(
                Filters.eq(id),
                new Document("$setOnInsert", fields),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE));
    }

    private void touch(Optional<Instant> timestamp) {
        if (timestamp.isEmpty()) {
            anyTime = true;
        } else {
            range = range == null ? TimeRange.of(timestamp.get()) : range.including(timestamp.get());
        }
    }

    /** Tells ids of one batch apart; taking two ids for one only means that a record is written needlessly. */
    private static long fingerprint(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
