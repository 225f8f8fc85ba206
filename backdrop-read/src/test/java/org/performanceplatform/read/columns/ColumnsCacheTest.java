package org.performanceplatform.read.columns;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.Emptying;
import org.performanceplatform.read.stores.RecordStore;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.stores.TestMongo;

class ColumnsCacheTest {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final long PLENTY = 100_000_000;
    private static final String TIME = "2015-01-05T00:00:00Z";

    @AutoClose
    private static final TestMongo MONGO = TestMongo.start();

    private final MongoDatabase database = MONGO.open();
    private final RecordStore store = new RecordStore(database);
    private final RecordWriter writer = new RecordWriter(database);
    private final List<ColumnsCache> caches = new ArrayList<>();

    @AfterEach
    void stopThreads() {
        caches.forEach(cache -> cache.stop(null));
    }

    @Test
    void a_small_data_set_is_loaded_after_its_first_query() {
        DataSetName name = written("small", 3);
        ColumnsCache cache = cache(PLENTY, 10, Duration.ofHours(1));

        assertThat(at(cache, name)).isEmpty();

        eventually(() -> cache.last(name).isPresent());
        assertThat(at(cache, name).orElseThrow().records()).isEqualTo(3);
    }

    @Test
    void a_large_data_set_is_loaded_after_its_second_query() {
        DataSetName name = written("large", 30);
        ColumnsCache cache = cache(PLENTY, 10, Duration.ofHours(1));
        at(cache, name);
        eventually(() -> !cache.isBusy(name));
        assertThat(cache.last(name)).isEmpty();

        at(cache, name);

        eventually(() -> cache.last(name).isPresent());
    }

    @Test
    void what_was_written_since_is_read_by_the_next_query() {
        DataSetName name = written("growing", 3);
        ColumnsCache cache = held(name);

        writer.write(name, records("more", 2));

        HeldSnapshot snapshot = at(cache, name).orElseThrow();
        assertThat(snapshot.records()).isEqualTo(5);
        assertThat(snapshot.isExact()).isTrue();
        assertThat(snapshot.staleness()).isZero();
    }

    @Test
    void columns_are_brought_up_to_date_unasked() {
        DataSetName name = written("unasked", 3);
        ColumnsCache cache = cache(PLENTY, 10, Duration.ofMillis(50));
        at(cache, name);
        eventually(() -> cache.last(name).isPresent());

        writer.write(name, records("more", 2));

        eventually(() -> cache.last(name).orElseThrow().records() == 5);
    }

    @Test
    void columns_of_an_emptied_data_set_are_loaded_again() {
        DataSetName name = written("emptied", 3);
        ColumnsCache cache = held(name);
        new Emptying(database, Durability.of(database), Clock.systemUTC()).empty(name);

        assertThat(at(cache, name)).isEmpty();

        eventually(() -> at(cache, name).map(held -> held.records() == 0).orElse(false));
    }

    @Test
    void a_data_set_that_does_not_fit_is_left_to_the_pipeline() {
        DataSetName name = written("too_large", 2000);
        ColumnsCache cache = cache(10_000, 5000, Duration.ofHours(1));

        at(cache, name);
        eventually(() -> !cache.isBusy(name));

        assertThat(cache.last(name)).isEmpty();
        assertThat(cache.bytes()).isZero();
    }

    @Test
    void the_data_set_that_is_asked_for_least_makes_room() {
        // Given: room for two of three
        DataSetName rare = written("rare", 2000);
        DataSetName frequent = written("frequent", 2000);
        DataSetName newcomer = written("newcomer", 2000);
        long room = held(rare).bytes() + Place.bytesOf(2000) * 11 / 10;
        ColumnsCache cache = cache(room, 5000, Duration.ofHours(1));
        load(cache, rare);
        load(cache, frequent);
        for (int i = 0; i < 20; i++) {
            at(cache, frequent);
        }

        // When
        for (int i = 0; i < 10; i++) {
            at(cache, newcomer);
            eventually(() -> !cache.isBusy(newcomer));
        }

        // Then
        assertThat(cache.last(newcomer)).isPresent();
        assertThat(cache.last(frequent)).isPresent();
        assertThat(cache.last(rare)).isEmpty();
        assertThat(cache.bytes()).isLessThanOrEqualTo(room);
    }

    private ColumnsCache held(DataSetName name) {
        ColumnsCache cache = cache(PLENTY, 10_000, Duration.ofHours(1));
        load(cache, name);
        return cache;
    }

    private void load(ColumnsCache cache, DataSetName name) {
        at(cache, name);
        eventually(() -> cache.last(name).isPresent());
    }

    private Optional<HeldSnapshot> at(ColumnsCache cache, DataSetName name) {
        return cache.at(name, store.state(name));
    }

    private DataSetName written(String name, int records) {
        DataSetName dataSet = new DataSetName(name);
        writer.write(dataSet, records(name, records));
        return dataSet;
    }

    private static List<Map<String, Object>> records(String prefix, int count) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(Map.of("_id", prefix + i, "_timestamp", TIME, "volume", i));
        }
        return records;
    }

    private ColumnsCache cache(long bytes, long smallRecords, Duration keepUpEvery) {
        ColumnsCache cache = new ColumnsCache(
                store, new Settings(bytes, smallRecords, keepUpEvery), Clock.systemUTC(), new SimpleMeterRegistry());
        caches.add(cache);
        return cache;
    }

    private static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private record Settings(long bytes, long smallRecords, Duration keepUpEvery) implements ColumnsConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public double heapShare() {
            return 0;
        }

        @Override
        public int largestRefresh() {
            return 1000;
        }

        @Override
        public Optional<MemorySize> memory() {
            return Optional.of(new MemorySize(BigInteger.valueOf(bytes)));
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofMinutes(5);
        }
    }
}
