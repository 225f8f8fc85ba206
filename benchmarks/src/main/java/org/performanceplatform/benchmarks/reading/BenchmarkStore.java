package org.performanceplatform.benchmarks.reading;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Batch;
import org.performanceplatform.core.heads.BatchIdsWriter;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.layout.RecordFields;

/** Writes records as the write service does: batch by batch, each begun, stored and settled. */
final class BenchmarkStore implements AutoCloseable {

    static final String DATABASE = "bench";
    private static final int BATCH = 10_000;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoClient client;
    private final MongoDatabase database;
    private final HeadReader reader;
    private final HeadWriter writer;

    BenchmarkStore(String connectionString) {
        this.client = MongoClients.create(connectionString);
        this.database = client.getDatabase(DATABASE);
        this.reader = new HeadReader(database);
        this.writer = new HeadWriter(database, Durability.of(database), Clock.systemUTC());
    }

    /** How many records of a data set are stored. */
    long count(String name) {
        return database.getCollection(reader.state(new DataSetName(name)).collection())
                .estimatedDocumentCount();
    }

    /** Fills a data set with so many records. */
    void fill(String name, GeneratedRecords records, int count) {
        for (int written = 0; written < count; written += BATCH) {
            write(name, records.next(Math.min(BATCH, count - written)), true);
        }
    }

    /** Removes the records that an earlier run has added to the first ones of a data set. */
    void trim(String name, int first) {
        List<String> added = new ArrayList<>();
        database.getCollection(reader.state(new DataSetName(name)).collection())
                .find()
                .projection(Projections.include(RecordFields.ID))
                .map(document -> document.getString(RecordFields.ID))
                .forEach(id -> {
                    if (GeneratedRecords.number(id) > first) {
                        added.add(id);
                    }
                });
        for (int from = 0; from < added.size(); from += BATCH) {
            remove(name, added.subList(from, Math.min(added.size(), from + BATCH)));
        }
    }

    /** Writes one batch. */
    void write(String name, List<Document> records) {
        write(name, records, false);
    }

    /** @param unseen whether none of them is there yet, so that they need not be looked for */
    private void write(String name, List<Document> records, boolean unseen) {
        DataSetName dataSet = new DataSetName(name);
        BatchIdsWriter ids = writer.ids();
        records.forEach(document -> ids.add(document.getString(RecordFields.ID)));
        Batch batch = writer.begin(reader.state(dataSet), ids.finish());
        var collection = database.getCollection(batch.collection());
        if (unseen) {
            collection.insertMany(records);
        } else {
            collection.bulkWrite(records.stream()
                    .map(document ->
                            new ReplaceOneModel<>(Filters.eq(document.getString(RecordFields.ID)), document, UPSERT))
                    .toList());
        }
        writer.settle(batch, Optional.empty());
    }

    private void remove(String name, List<String> removed) {
        BatchIdsWriter ids = writer.ids();
        removed.forEach(ids::add);
        Batch batch = writer.begin(reader.state(new DataSetName(name)), ids.finish());
        database.getCollection(batch.collection()).deleteMany(Filters.in(RecordFields.ID, removed));
        writer.settle(batch, Optional.empty());
    }

    @Override
    public void close() {
        client.close();
    }
}
