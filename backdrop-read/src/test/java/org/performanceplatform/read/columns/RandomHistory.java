package org.performanceplatform.read.columns;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Batch;
import org.performanceplatform.core.heads.BatchIds;
import org.performanceplatform.core.heads.BatchIdsWriter;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.Emptying;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.query.Values;
import org.performanceplatform.core.records.StoredRecord;
import org.performanceplatform.read.testing.RecordWriter;

/**
 * Does random things to one data set, as writers do: writes, patches, deletions, emptying and restoring, some of them killed
 * between any two steps, some at the same time, some settled late or twice. Knows what every collection holds. Between the
 * steps of a write a reader may look at the data set.
 */
final class RandomHistory {

    private static final Instant START = Instant.parse("2015-01-05T00:00:00Z");
    private static final int HOURS = 24 * 100;

    private final MongoDatabase database;
    private final DataSetName name;
    private final Random random;
    private final HeadReader reader;
    private final HeadWriter writer;
    private final HeadWriter laterWriter;
    private final Emptying emptying;
    private final Runnable glance;
    private final Map<String, Map<String, Document>> collections = new HashMap<>();

    /** @param glance is run from time to time, also between the steps of a write */
    RandomHistory(MongoDatabase database, DataSetName name, Random random, Runnable glance) {
        this.glance = glance;
        this.database = database;
        this.name = name;
        this.random = random;
        this.reader = new HeadReader(database);
        Durability durability = Durability.of(database);
        Clock now = Clock.fixed(Instant.parse("2016-01-01T00:00:00Z"), ZoneOffset.UTC);
        this.writer = new HeadWriter(database, durability, now);
        this.laterWriter = new HeadWriter(database, durability, Clock.offset(now, Duration.ofMinutes(11)));
        this.emptying = new Emptying(database, durability, now);
    }

    /** One thing more. */
    void step() {
        switch (random.nextInt(16)) {
            case 0 -> emptying.empty(name);
            case 1 -> emptying.restore(name);
            case 2 -> emptying.delete(name);
            case 3 -> ids(changes()); // killed before the batch began
            case 4, 5 -> killed(begun(changes()));
            case 6, 7, 8 -> interleaved();
            case 9 -> settledTwice(begun(changes()));
            case 10, 11 -> complete(begun(patch()));
            default -> complete(begun(changes()));
        }
    }

    /** Settles what killed writers left open. */
    void settle() {
        laterWriter.settleAbandoned(name);
    }

    /** The records of the data set as they are, in no order, their values canonical. */
    List<Map<String, Object>> records() {
        List<Map<String, Object>> records = new ArrayList<>();
        for (Document document : collections
                .getOrDefault(reader.state(name).collection(), Map.of())
                .values()) {
            Map<String, Object> record = new TreeMap<>();
            document.forEach((field, value) -> record.put(field, Values.canonical(value)));
            records.add(record);
        }
        return records;
    }

    private void interleaved() {
        Write first = begun(changes());
        Write second = begun(changes());
        first.store(random.nextInt(first.changes.size() + 1));
        second.store(second.changes.size());
        if (random.nextInt(4) == 0) {
            emptying.empty(name);
        }
        writer.settle(second.batch, Optional.empty());
        first.store(first.changes.size());
        if (random.nextInt(4) > 0) {
            writer.settle(first.batch, Optional.empty());
        }
    }

    private void killed(Write write) {
        write.store(random.nextInt(write.changes.size() + 1));
    }

    private void complete(Write write) {
        write.store(write.changes.size());
        writer.settle(write.batch, Optional.empty());
    }

    /** Taken for abandoned by another writer while it is at work. */
    private void settledTwice(Write write) {
        write.store(random.nextInt(write.changes.size() + 1));
        laterWriter.settleAbandoned(name);
        maybeGlance();
        complete(write);
    }

    private Write begun(Map<String, Optional<Document>> changes) {
        Batch batch = writer.begin(reader.state(name), ids(changes));
        maybeGlance();
        return new Write(batch, changes);
    }

    private BatchIds ids(Map<String, Optional<Document>> changes) {
        BatchIdsWriter ids = writer.ids();
        changes.keySet().forEach(ids::add);
        return ids.finish();
    }

    private void maybeGlance() {
        if (random.nextInt(6) == 0) {
            glance.run();
        }
    }

    /** A record that is there, some of its fields changed and the starts of its periods with them; or else a new one. */
    private Map<String, Optional<Document>> patch() {
        List<Document> known = List.copyOf(collections
                .getOrDefault(reader.state(name).collection(), Map.of())
                .values());
        if (known.isEmpty()) {
            return changes();
        }
        Document patched = new Document(known.get(random.nextInt(known.size())));
        record(patched.getString("_id")).forEach((field, value) -> {
            if (random.nextInt(3) == 0) {
                patched.put(field, value);
            }
        });
        String id = patched.getString("_id");
        return Map.of(id, Optional.of(StoredRecord.complete(patched, Instant.now())));
    }

    /** Records to store by id, or nothing to delete them. */
    private Map<String, Optional<Document>> changes() {
        Map<String, Optional<Document>> changes = new TreeMap<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            String id = "k" + random.nextInt(25);
            changes.put(id, random.nextInt(6) == 0 ? Optional.empty() : Optional.of(record(id)));
        }
        return changes;
    }

    private Document record(String id) {
        Map<String, Object> record = new HashMap<>();
        record.put("_id", id);
        if (random.nextInt(15) > 0) {
            record.put("_timestamp", START.plus(Duration.ofHours(random.nextInt(HOURS))));
        }
        maybe(record, "kind", "a", "b", "c", "ab");
        maybe(record, "size", 1, 1.0, 2, true, false, "9", "x", 10L, 2.5, null);
        maybe(record, "member", true, false);
        maybe(record, "note", "x", "", null, "é", "x.y", "$vol", "$$vol", "\uD83D\uDE00");
        maybe(record, "vol", 0, 1, 5, 7L, 12, -3);
        maybe(record, "fee", 0.25, 1.5, 2, 3.75, -0.5);
        maybe(record, "big", Long.MAX_VALUE, Long.MAX_VALUE - 7, 1L, Long.MIN_VALUE, 4_000_000_000_000_000_000L);
        return RecordWriter.stored(record);
    }

    private void maybe(Map<String, Object> record, String field, Object... values) {
        int choice = random.nextInt(values.length + 1);
        if (choice < values.length) {
            record.put(field, values[choice]);
        }
    }

    /** A batch and what it does, which may be done in part. */
    private final class Write {

        private final Batch batch;
        private final Map<String, Optional<Document>> changes;
        private int stored;

        Write(Batch batch, Map<String, Optional<Document>> changes) {
            this.batch = batch;
            this.changes = changes;
        }

        void store(int until) {
            MongoCollection<Document> collection = database.getCollection(batch.collection());
            Map<String, Document> known = collections.computeIfAbsent(batch.collection(), unseen -> new HashMap<>());
            for (String id : List.copyOf(changes.keySet()).subList(stored, Math.max(stored, until))) {
                Optional<Document> record = changes.get(id);
                maybeGlance();
                if (record.isPresent()) {
                    collection.replaceOne(Filters.eq(id), record.get(), new ReplaceOptions().upsert(true));
                    known.put(id, record.get());
                } else {
                    collection.deleteOne(Filters.eq(id));
                    known.remove(id);
                }
            }
            stored = Math.max(stored, until);
            maybeGlance();
        }
    }
}
