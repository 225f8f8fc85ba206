package org.performanceplatform.read.columns;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.Emptying;
import org.performanceplatform.read.columns.HeldColumns.Freshness;
import org.performanceplatform.read.stores.RecordStore;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.stores.TestMongo;

/** Columns loaded and brought up to date while two writers write and a third empties: at the end they are what is stored. */
class ColumnsUnderWritesTest {

    private static final DataSetName NAME = new DataSetName("busy");
    private static final Instant START = Instant.parse("2015-01-05T00:00:00Z");
    private static final int BATCHES = 25;

    @Test
    void columns_hold_what_is_stored_once_all_writers_have_finished() throws Exception {
        try (TestMongo mongo = TestMongo.start()) {
            // Given
            MongoDatabase database = mongo.open();
            RecordStore store = new RecordStore(database);
            ExecutorService writers = Executors.newFixedThreadPool(3);
            List<Future<?>> written = new ArrayList<>();
            written.add(writers.submit(() -> write(database, new Random(1))));
            written.add(writers.submit(() -> write(database, new Random(2))));
            written.add(writers.submit(() -> emptyAndRestore(database)));

            // When
            Optional<HeldColumns> columns = Optional.empty();
            while (!written.stream().allMatch(Future::isDone)) {
                columns = upToDate(store, columns);
            }
            for (Future<?> each : written) {
                each.get();
            }
            writers.shutdown();
            Snapshot snapshot = upToDate(store, columns).orElseThrow().latest();

            // Then
            assertThat(snapshot.exact()).isTrue();
            assertThat(records(snapshot)).isEqualTo(stored(store));
        }
    }

    private static void write(MongoDatabase database, Random random) {
        RecordWriter writer = new RecordWriter(database);
        for (int batch = 0; batch < BATCHES; batch++) {
            writer.write(
                    NAME,
                    Stream.generate(() -> Map.<String, Object>of(
                                    "_id", "k" + random.nextInt(200),
                                    "_timestamp", START.plus(Duration.ofHours(random.nextInt(2000))),
                                    "volume", random.nextLong()))
                            .limit(1 + random.nextInt(60))
                            .toList());
        }
    }

    private static void emptyAndRestore(MongoDatabase database) {
        Emptying emptying = new Emptying(database, Durability.of(database), Clock.systemUTC());
        for (int i = 0; i < 3; i++) {
            emptying.empty(NAME);
            emptying.restore(NAME);
        }
    }

    private static Optional<HeldColumns> upToDate(RecordStore store, Optional<HeldColumns> columns) {
        return columns.filter(held ->
                        held.keepUp(store.state(NAME), Integer.MAX_VALUE, Duration.ofMinutes(1)) == Freshness.CURRENT)
                .or(() -> new Loading(store, NAME, Long.MAX_VALUE)
                        .run()
                        .map(loaded -> new HeldColumns(store, Clock.systemUTC(), loaded)));
    }

    private static Map<String, Document> records(Snapshot snapshot) {
        Map<String, Document> records = new HashMap<>();
        for (Chunk.View chunk : snapshot.chunks()) {
            for (int row = 0; row < chunk.rows(); row++) {
                if (!chunk.isDeleted(row)) {
                    Document record = snapshot.record(chunk, row);
                    records.put(record.getString("_id"), record);
                }
            }
        }
        return records;
    }

    private static Map<String, Document> stored(RecordStore store) {
        Map<String, Document> records = new HashMap<>();
        store.records(store.state(NAME)).find().forEach(record -> records.put(record.getString("_id"), record));
        return records;
    }
}
