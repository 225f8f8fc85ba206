package org.performanceplatform.core.heads;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;

/** A data set of a test's own, whose batches the test begins and settles one by one. */
final class WrittenDataSet {

    static final Instant NOW = Instant.parse("2016-01-01T00:00:00Z");
    static final TimeRange MARCH =
            new TimeRange(Instant.parse("2015-03-01T00:00:00Z"), Instant.parse("2015-03-31T00:00:00Z"));

    final DataSetName name =
            new DataSetName("set_" + UUID.randomUUID().toString().replace("-", ""));
    final MongoDatabase database;
    final HeadReader reader;
    final HeadWriter writer;

    WrittenDataSet(MongoDatabase database) {
        this.database = database;
        this.reader = new HeadReader(database);
        this.writer = writerAt(NOW);
    }

    HeadWriter writerAt(Instant now) {
        return new HeadWriter(database, Durability.of(database), Clock.fixed(now, ZoneOffset.UTC));
    }

    Head head() {
        return reader.head(name);
    }

    HeadState state() {
        return reader.state(name);
    }

    /** The heads as they are stored. */
    MongoCollection<Document> heads() {
        return database.getCollection("heads");
    }

    BatchIds ids(String... ids) {
        BatchIdsWriter batchIds = writer.ids();
        List.of(ids).forEach(batchIds::add);
        return batchIds.finish();
    }

    Batch begin(String... ids) {
        return writer.begin(state(), ids(ids));
    }

    /** Begins a batch and writes its only record. */
    Batch store(String id) {
        Batch batch = begin(id);
        database.getCollection(batch.collection()).insertOne(new Document("_id", id));
        return batch;
    }

    /** Settles a batch that tells no range of times. */
    void settle(Batch batch) {
        writer.settle(batch, Optional.empty());
    }

    /** The ids of the records that a reader would find. */
    List<String> records() {
        return database.getCollection(state().collection())
                .find()
                .map(record -> record.getString("_id"))
                .into(new ArrayList<>());
    }
}
