package org.performanceplatform.write.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Durability;
import org.performanceplatform.core.heads.Emptying;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.heads.HeadWriter;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.stores.TestMongo;
import org.performanceplatform.write.spooling.Spool;

/** Batches whose first records are compared with the store before the others are there. */
class EarlyComparisonTest {

    private static final DataSetName NAME = new DataSetName("tax_visits");
    private static final Instant NOW = Instant.parse("2016-01-01T00:00:00Z");
    private static final Runnable NO_DEADLINE = () -> {};

    private final TestMongo mongo = TestMongo.start();
    private final MongoClient client = MongoClients.create(mongo.connectionString());
    private final MongoDatabase database = client.getDatabase(mongo.database());
    private final HeadReader heads = new HeadReader(database);
    private final ExecutorService beside = Executors.newCachedThreadPool();
    private final Durability durability = Durability.of(database);
    private final HeadWriter writer = new HeadWriter(database, durability, Clock.systemUTC());
    private final RecordStore store = new RecordStore(database, durability, heads, writer, new Continuity(), beside);

    @TempDir
    Path directory;

    @AfterEach
    void close() throws Exception {
        beside.shutdownNow();
        client.close();
        mongo.close();
    }

    @Test
    void what_became_of_each_record_is_told_as_if_all_had_been_compared_at_the_end() {
        // Given: of 600 records the first 300 are stored already, and every third of them differs
        Spool before = spool();
        for (int i = 0; i < 300; i++) {
            before.add(record(i, i % 3 == 0 ? 0 : 1));
        }
        store.store(NAME, before, Publication.NONE, NO_DEADLINE);
        Spool batch = spool();

        // When
        Outcomes outcomes;
        try (EarlyComparison comparison = early(batch, () -> store)) {
            for (int i = 0; i < 600; i++) {
                comparison.add(batch.add(record(i, 1)));
            }
            outcomes = comparison.store(NO_DEADLINE);
        }

        // Then
        assertThat(outcomes.size()).isEqualTo(600);
        assertThat(outcomes.at(0)).isEqualTo(Outcome.REPLACED);
        assertThat(outcomes.at(1)).isEqualTo(Outcome.UNCHANGED);
        assertThat(outcomes.at(599)).isEqualTo(Outcome.CREATED);
        assertThat(outcomes.count(Outcome.REPLACED)).isEqualTo(100);
        assertThat(outcomes.count(Outcome.UNCHANGED)).isEqualTo(200);
        assertThat(stored(new Document("count", 1L))).isEqualTo(600);
        assertThat(heads.state(NAME).version()).isEqualTo(2);
    }

    @Test
    void of_an_id_that_comes_early_and_late_the_last_record_counts() {
        // Given
        writer.made(NAME);
        Spool batch = spool();

        // When
        try (EarlyComparison comparison = early(batch, () -> store)) {
            for (int i = 0; i < 600; i++) {
                comparison.add(batch.add(record(i % 550, i < 550 ? 1 : 2)));
            }
            comparison.store(NO_DEADLINE);
        }

        // Then
        assertThat(stored(new Document())).isEqualTo(550);
        assertThat(stored(new Document("count", 2L))).isEqualTo(50);
    }

    @Test
    void a_body_that_turns_out_to_be_at_fault_leaves_nothing_behind() {
        Spool batch = spool();

        try (EarlyComparison comparison = early(batch, () -> store)) {
            for (int i = 0; i < 6_000; i++) {
                comparison.add(batch.add(record(i, 1)));
            }
        }

        assertThat(database.listCollectionNames()).isEmpty();
    }

    @Test
    void a_head_that_the_key_of_the_batch_made_meanwhile_does_no_harm() {
        Spool batch = spool();

        Outcomes outcomes;
        try (EarlyComparison comparison = early(batch, () -> store)) {
            for (int i = 0; i < 500; i++) {
                comparison.add(batch.add(record(i, 1)));
            }
            writer.made(NAME);
            outcomes = comparison.store(NO_DEADLINE);
        }

        assertThat(outcomes.count(Outcome.CREATED)).isEqualTo(500);
        assertThat(stored(new Document())).isEqualTo(500);
        assertThat(heads.state(NAME).version()).isEqualTo(1);
    }

    @Test
    void records_that_were_compared_before_an_emptying_are_stored_after_it() {
        // Given
        Spool before = spool();
        for (int i = 0; i < 300; i++) {
            before.add(record(i, 1));
        }
        store.store(NAME, before, Publication.NONE, NO_DEADLINE);
        Spool batch = spool();

        // When
        Outcomes outcomes;
        try (EarlyComparison comparison = early(batch, () -> store)) {
            for (int i = 0; i < 500; i++) {
                comparison.add(batch.add(record(i, 1)));
            }
            new Emptying(database, durability, Clock.systemUTC()).empty(NAME);
            outcomes = comparison.store(NO_DEADLINE);
        }

        // Then
        assertThat(outcomes.count(Outcome.CREATED)).isEqualTo(500);
        assertThat(stored(new Document())).isEqualTo(500);
    }

    @Test
    void a_store_that_fails_meanwhile_is_an_error_only_for_who_wants_the_batch_stored() {
        Spool batch = spool();

        try (EarlyComparison comparison = early(batch, EarlyComparisonTest::away)) {
            for (int i = 0; i < 1_000; i++) {
                comparison.add(batch.add(record(i, 1)));
            }

            assertThatThrownBy(() -> comparison.store(NO_DEADLINE))
                    .isInstanceOf(MongoException.class)
                    .hasMessage("away");
        }
    }

    private static RecordStore away() {
        throw new MongoException("away");
    }

    private EarlyComparison early(Spool batch, Supplier<RecordStore> records) {
        return new EarlyComparison(records, NAME, batch, Publication.NONE, beside);
    }

    private long stored(Document query) {
        HeadState head = heads.state(NAME);
        return database.getCollection(head.collection()).countDocuments(query);
    }

    private Spool spool() {
        return new Spool(directory, 10_000_000, NOW);
    }

    private static Document record(int number, long count) {
        return new Document("_id", "r" + number).append("count", count);
    }
}
