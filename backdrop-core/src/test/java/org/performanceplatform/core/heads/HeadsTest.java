package org.performanceplatform.core.heads;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.stores.TestMongo;

class HeadsTest {

    private static final Instant NOW = Instant.parse("2016-01-01T00:00:00Z");
    private static final TimeRange MARCH =
            new TimeRange(Instant.parse("2015-03-01T00:00:00Z"), Instant.parse("2015-03-31T00:00:00Z"));

    private static TestMongo mongo;
    private static MongoClient client;
    private static MongoDatabase database;
    private static int sets;

    private final DataSetName name = new DataSetName("set_" + sets++);
    private final HeadReader reader = new HeadReader(database);
    private final HeadWriter writer = writerAt(NOW);
    private final Emptying emptying = emptyingAt(NOW);

    @BeforeAll
    static void start() {
        mongo = TestMongo.start();
        client = MongoClients.create(mongo.connectionString());
        database = client.getDatabase(mongo.database());
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        mongo.close();
    }

    @Test
    void a_data_set_never_written_has_a_head_without_content() {
        Head head = reader.head(name);

        assertThat(head.state().exists()).isFalse();
        assertThat(head.state().version()).isZero();
        assertThat(head.state().collection()).isEqualTo(name + ".none");
        assertThat(head.since("none", 0)).contains(List.of());
    }

    @Test
    void a_batch_is_open_until_it_is_settled_and_then_makes_a_version() {
        // When
        Batch batch = begin("a", "b");
        HeadState between = reader.state(name);
        writer.settle(batch, Optional.of(MARCH));

        // Then
        assertThat(between.version()).isZero();
        assertThat(between.open())
                .singleElement()
                .satisfies(open -> assertThat(open.ids().inHead()).containsExactly("a", "b"));
        Head head = reader.head(name);
        assertThat(head.state().quiet()).isTrue();
        assertThat(head.state().version()).isEqualTo(1);
        assertThat(head.state().changed()).contains(NOW);
        assertThat(head.state().collection())
                .isEqualTo(name + "." + head.state().epoch());
        assertThat(head.log()).containsExactly(new LogEntry(batch.ids(), Optional.of(MARCH)));
    }

    @Test
    void the_log_tells_which_batches_came_after_a_version() {
        // Given
        settle(begin("a"));
        settle(begin("b"));
        settle(begin("c"));

        // When
        Head head = reader.head(name);
        String epoch = head.state().epoch();

        // Then
        assertThat(head.since(epoch, 3)).contains(List.of());
        assertThat(head.since(epoch, 1).orElseThrow())
                .extracting(entry -> entry.ids().inHead())
                .containsExactly(List.of("b"), List.of("c"));
        assertThat(head.since("another", 1)).isEmpty();
        assertThat(head.since(epoch, 4)).isEmpty();
    }

    @Test
    void the_log_remembers_the_last_200_batches() {
        IntStream.range(0, 203).forEach(i -> settle(begin("r" + i)));

        Head head = reader.head(name);

        assertThat(head.log()).hasSize(200);
        assertThat(head.since(head.state().epoch(), 3)).isPresent();
        assertThat(head.since(head.state().epoch(), 2)).isEmpty();
    }

    @Test
    void batches_that_an_older_head_logged_as_documents_are_still_known() {
        // Given
        Batch older = begin("a", "b");
        settle(older);
        Document logged = new Document("batch", older.ids().batch())
                .append("ids", List.of("a", "b"))
                .append("least", Date.from(MARCH.least()))
                .append("greatest", Date.from(MARCH.greatest()));
        heads().updateOne(Filters.eq(name.value()), Updates.set("log", List.of(logged)));

        // When
        Batch newer = begin("c");
        settle(newer);

        // Then
        assertThat(reader.head(name).log())
                .containsExactly(
                        new LogEntry(older.ids(), Optional.of(MARCH)), new LogEntry(newer.ids(), Optional.empty()));
    }

    @Test
    void many_ids_are_stored_beside_the_head_in_parts() {
        List<String> ids =
                IntStream.range(0, 12_000).mapToObj(i -> "record-" + i).toList();

        Batch batch = begin(ids.toArray(String[]::new));

        List<String> found = new ArrayList<>();
        assertThat(batch.ids().parts()).isEqualTo(3);
        assertThat(reader.forEachId(batch.ids(), found::addAll)).isTrue();
        assertThat(found).isEqualTo(ids);
        assertThat(reader.forEachId(new BatchIds("unknown", List.of(), 1), found::addAll))
                .isFalse();
    }

    @Test
    void a_part_holds_no_more_than_4_MiB_of_ids() {
        String[] ids = IntStream.range(0, 9_000)
                .mapToObj(i -> "%0500d".formatted(i) + "é".repeat(250))
                .toArray(String[]::new);

        Batch batch = begin(ids);

        List<Integer> sizes = new ArrayList<>();
        reader.forEachId(batch.ids(), part -> sizes.add(part.size()));
        assertThat(sizes).containsExactly(4_194, 4_194, 612);
    }

    @Test
    void the_range_of_a_batch_that_overlaps_another_is_not_known() {
        // Given
        settle(begin("a"));
        HeadState before = reader.state(name);
        Batch first = writer.begin(before, ids("a"));
        Batch second = writer.begin(before, ids("a"));

        // When
        writer.settle(second, Optional.of(MARCH));
        writer.settle(first, Optional.of(MARCH));

        // Then
        assertThat(reader.head(name).log()).extracting(LogEntry::range).containsOnly(Optional.empty());
    }

    @Test
    void a_batch_open_for_more_than_ten_minutes_is_settled_by_the_next_writer() {
        // Given
        begin("lost");
        HeadWriter later = writerAt(NOW.plus(Duration.ofMinutes(11)));

        // When
        later.begin(reader.state(name), ids("other"));

        // Then
        Head head = reader.head(name);
        assertThat(head.state().version()).isEqualTo(1);
        assertThat(head.state().open()).extracting(open -> open.ids().inHead()).containsExactly(List.of("other"));
        assertThat(head.log()).extracting(entry -> entry.ids().inHead()).containsExactly(List.of("lost"));
    }

    @Test
    void abandoned_batches_can_be_settled_without_a_write() {
        begin("lost");

        assertThat(writer.settleAbandoned(name)).isZero();
        assertThat(writerAt(NOW.plus(Duration.ofMinutes(11))).settleAbandoned(name))
                .isEqualTo(1);
        assertThat(reader.state(name).quiet()).isTrue();
    }

    @Test
    void a_batch_whose_beginning_the_store_lost_in_a_crash_is_made_known_but_not_vouched_for() {
        // Given
        settle(begin("a"));
        Batch lost = begin("b");
        heads().updateOne(Filters.eq(name.value()), Updates.set("open", List.of())); // as it was on the disk

        // When
        boolean certain = writer.settle(lost, Optional.of(MARCH));

        // Then
        assertThat(certain).isFalse();
        assertThat(reader.head(name).log()).last().isEqualTo(new LogEntry(lost.ids(), Optional.empty()));
    }

    @Test
    void a_batch_of_a_replica_set_is_settled_with_its_range_like_any_other() {
        // Given
        HeadWriter ofReplicaSet = new HeadWriter(database, Durability.replicaSet(), Clock.fixed(NOW, ZoneOffset.UTC));
        Batch batch = ofReplicaSet.begin(reader.state(name), ids("a"));

        // When
        boolean certain = ofReplicaSet.settle(batch, Optional.of(MARCH));

        // Then
        assertThat(certain).isTrue();
        assertThat(reader.head(name).log()).containsExactly(new LogEntry(batch.ids(), Optional.of(MARCH)));
        assertThat(reader.state(name).quiet()).isTrue();
    }

    @Test
    void a_batch_whose_last_steps_another_primary_does_not_have_is_made_known_but_not_vouched_for() {
        // Given: the head loses what the first update, which comes before the settling, put there
        Batch batch = begin("b");
        Document begun = heads().find(Filters.eq(name.value())).first();
        AtomicBoolean tookOver = new AtomicBoolean();
        CommandListener takingOver = new CommandListener() {
            @Override
            public void commandSucceeded(CommandSucceededEvent event) {
                if (event.getCommandName().equals("update") && tookOver.compareAndSet(false, true)) {
                    heads().replaceOne(Filters.eq(name.value()), begun);
                }
            }
        };
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.connectionString()))
                .addCommandListener(takingOver);
        try (MongoClient observed = MongoClients.create(settings.build())) {
            var ofReplicaSet =
                    new HeadWriter(observed.getDatabase(mongo.database()), Durability.replicaSet(), Clock.systemUTC());

            // When
            boolean certain = ofReplicaSet.settle(batch, Optional.of(MARCH));

            // Then
            assertThat(certain).isFalse();
            assertThat(reader.head(name).log()).containsExactly(new LogEntry(batch.ids(), Optional.empty()));
            assertThat(reader.state(name).quiet()).isTrue();
        }
    }

    @Test
    void a_batch_that_wrote_nothing_is_withdrawn_without_a_version() {
        // Given
        settle(begin("a"));
        Batch nothing = writer.begin(name, ids("a"));

        // When
        boolean certain = writer.withdraw(nothing);
        boolean twice = writer.withdraw(nothing);

        // Then
        assertThat(certain).isTrue();
        assertThat(twice).isFalse();
        assertThat(reader.state(name).quiet()).isTrue();
        assertThat(reader.state(name).version()).isEqualTo(1);
    }

    @Test
    void a_batch_that_wrote_nothing_is_not_withdrawn_if_it_may_have_read_what_another_is_writing() {
        // Given
        settle(begin("a"));
        Batch nothing = writer.begin(name, ids("a"));
        Batch other = writer.begin(name, ids("a"));

        // When
        boolean besideAnother = writer.withdraw(nothing);
        settle(other);
        boolean afterAnother = writer.withdraw(nothing);

        // Then
        assertThat(besideAnother).isFalse();
        assertThat(afterAnother).isFalse();
        assertThat(writer.settle(nothing, Optional.empty())).isTrue();
    }

    @Test
    void emptying_begins_an_epoch_and_restoring_points_back() {
        // Given
        settle(store("a"));
        HeadState full = reader.state(name);

        // When
        emptying.empty(name);
        HeadState emptied = reader.state(name);
        Optional<Instant> restored = emptying.restore(name);
        HeadState again = reader.state(name);

        // Then
        assertThat(emptied.epoch()).isNotEqualTo(full.epoch());
        assertThat(emptied.collection()).isEqualTo(name + "." + emptied.epoch());
        assertThat(emptied.version()).isGreaterThan(full.version());
        assertThat(restored).contains(NOW);
        assertThat(again.collection()).isEqualTo(full.collection());
        assertThat(again.epoch()).isNotIn(full.epoch(), emptied.epoch());
        assertThat(reader.head(name).since(full.epoch(), full.version())).isEmpty();
    }

    @Test
    void a_batch_begun_before_an_emptying_writes_to_the_old_epoch() {
        // Given
        settle(store("a"));
        Batch late = begin("b");

        // When
        emptying.empty(name);
        settle(late);

        // Then
        assertThat(late.collection()).isNotEqualTo(reader.state(name).collection());
        assertThat(reader.state(name).quiet()).isTrue();
    }

    @Test
    void emptying_twice_still_restores_the_last_content() {
        settle(store("a"));

        emptying.empty(name);
        emptying.empty(name);

        assertThat(emptying.restore(name)).isPresent();
        assertThat(records()).containsExactly("a");
        assertThat(emptying.restore(name)).isEmpty();
    }

    @Test
    void a_restore_can_be_undone_by_another() {
        settle(store("old"));
        emptying.empty(name);
        settle(store("new"));

        emptying.restore(name);
        assertThat(records()).containsExactly("old");
        emptying.restore(name);

        assertThat(records()).containsExactly("new");
    }

    @Test
    void nothing_is_restored_after_seven_days() {
        settle(store("a"));
        emptying.empty(name);

        assertThat(emptyingAt(NOW.plus(Duration.ofDays(8))).restore(name)).isEmpty();
    }

    @Test
    void deleting_says_whether_there_was_anything_and_a_write_makes_it_exist_again() {
        assertThat(emptying.delete(name)).isFalse();

        settle(store("a"));
        assertThat(emptying.delete(name)).isTrue();
        assertThat(emptying.delete(name)).isFalse();
        settle(store("b"));

        assertThat(emptying.delete(name)).isTrue();
    }

    @Test
    void sweeping_drops_content_after_seven_days_and_ids_that_no_head_mentions() {
        // Given
        settle(store("a"));
        String old = reader.state(name).collection();
        emptying.empty(name);
        String[] many = IntStream.range(0, 30).mapToObj(i -> "id" + i).toArray(String[]::new);
        BatchIds orphan = ids(many);
        Batch kept = begin(many);

        // When
        new Sweeping(database, Clock.fixed(NOW.plus(Duration.ofDays(6)), ZoneOffset.UTC)).sweep();
        boolean keptForAWeek =
                database.listCollectionNames().into(new ArrayList<>()).contains(old);
        new Sweeping(database, Clock.fixed(NOW.plus(Duration.ofDays(8)), ZoneOffset.UTC)).sweep();

        // Then
        assertThat(keptForAWeek).isTrue();
        assertThat(database.listCollectionNames()).doesNotContain(old);
        assertThat(reader.forEachId(orphan, ids -> {})).isFalse();
        assertThat(reader.forEachId(kept.ids(), ids -> {})).isTrue();
    }

    @Test
    void a_hundred_batches_at_once_each_make_a_version() {
        IntStream.range(0, 100).parallel().forEach(i -> settle(begin("r" + i)));

        assertThat(reader.head(name).state().version()).isEqualTo(100);
        assertThat(reader.state(name).quiet()).isTrue();
    }

    private static MongoCollection<Document> heads() {
        return database.getCollection("heads");
    }

    private Batch store(String id) {
        Batch batch = begin(id);
        database.getCollection(batch.collection()).insertOne(new Document("_id", id));
        return batch;
    }

    private List<String> records() {
        return database.getCollection(reader.state(name).collection())
                .find()
                .map(record -> record.getString("_id"))
                .into(new ArrayList<>());
    }

    private Batch begin(String... ids) {
        return writer.begin(reader.state(name), ids(ids));
    }

    private BatchIds ids(String... ids) {
        BatchIdsWriter batchIds = writer.ids();
        List.of(ids).forEach(batchIds::add);
        return batchIds.finish();
    }

    private void settle(Batch batch) {
        writer.settle(batch, Optional.empty());
    }

    private static HeadWriter writerAt(Instant now) {
        return new HeadWriter(database, Durability.of(database), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Emptying emptyingAt(Instant now) {
        return new Emptying(database, Durability.of(database), Clock.fixed(now, ZoneOffset.UTC));
    }
}
