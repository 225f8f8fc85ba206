package org.performanceplatform.benchmarks.writing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.layout.RecordFields;

/**
 * The MongoDB driver alone, storing the same documents in the same store, as durably, with the same index: what any program that writes
 * records has to do at least.
 */
final class PlainDriver implements AutoCloseable {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoClient client;
    private final MongoCollection<Document> records;

    PlainDriver(String connectionString) {
        this.client = MongoClients.create(connectionString);
        MongoDatabase database = client.getDatabase("plain");
        this.records = database.getCollection("records")
                .withWriteConcern(Durability.of(database).settling());
        records.createIndex(Indexes.ascending(RecordFields.TIMESTAMP));
    }

    /** Upserts many by {@code _id} in one command. */
    void upsertAll(List<Document> documents) {
        records.bulkWrite(
                documents.stream()
                        .map(document -> new ReplaceOneModel<>(
                                Filters.eq(document.getString(RecordFields.ID)), document, UPSERT))
                        .toList(),
                IN_ANY_ORDER);
    }

    /** Upserts one by {@code _id}. */
    void upsert(Document document) {
        records.replaceOne(Filters.eq(document.getString(RecordFields.ID)), document, UPSERT);
    }

    @Override
    public void close() {
        client.close();
    }
}
