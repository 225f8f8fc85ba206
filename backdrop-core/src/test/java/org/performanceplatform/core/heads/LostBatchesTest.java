package org.performanceplatform.core.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.heads.WrittenDataSet.MARCH;
import static org.performanceplatform.core.heads.WrittenDataSet.NOW;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stores.TestMongo;

/** Batches of which a store, or another primary of a replica set, may have lost the beginning. */
class LostBatchesTest {

    @AutoClose
    private static final TestMongo MONGO = TestMongo.start();

    private final WrittenDataSet set = new WrittenDataSet(MONGO.open());

    @Test
    void a_batch_whose_beginning_the_store_lost_in_a_crash_is_made_known_but_not_vouched_for() {
        // Given
        set.settle(set.begin("a"));
        Batch lost = set.begin("b");
        set.heads().updateOne(Filters.eq(set.name.value()), Updates.set("open", List.of())); // as it was on the disk

        // When
        boolean certain = set.writer.settle(lost, Optional.of(MARCH));

        // Then
        assertThat(certain).isFalse();
        assertThat(set.head().log()).last().isEqualTo(new LogEntry(lost.ids(), Optional.empty()));
    }

    @Test
    void a_batch_of_a_replica_set_is_settled_with_its_range_like_any_other() {
        // Given
        HeadWriter ofReplicaSet =
                new HeadWriter(set.database, Durability.replicaSet(), Clock.fixed(NOW, ZoneOffset.UTC));
        Batch batch = ofReplicaSet.begin(set.state(), set.ids("a"));

        // When
        boolean certain = ofReplicaSet.settle(batch, Optional.of(MARCH));

        // Then
        assertThat(certain).isTrue();
        assertThat(set.head().log()).containsExactly(new LogEntry(batch.ids(), Optional.of(MARCH)));
        assertThat(set.state().quiet()).isTrue();
    }

    @Test
    void a_batch_whose_last_steps_another_primary_does_not_have_is_made_known_but_not_vouched_for() {
        // Given: the head loses what the first update, which comes before the settling, put there
        Batch batch = set.begin("b");
        Document begun = set.heads().find(Filters.eq(set.name.value())).first();
        AtomicBoolean tookOver = new AtomicBoolean();
        CommandListener takingOver = new CommandListener() {
            @Override
            public void commandSucceeded(CommandSucceededEvent event) {
                if (event.getCommandName().equals("update") && tookOver.compareAndSet(false, true)) {
                    set.heads().replaceOne(Filters.eq(set.name.value()), begun);
                }
            }
        };
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(MONGO.connectionString()))
                .addCommandListener(takingOver);
        try (MongoClient observed = MongoClients.create(settings.build())) {
            var ofReplicaSet =
                    new HeadWriter(observed.getDatabase(MONGO.database()), Durability.replicaSet(), Clock.systemUTC());

            // When
            boolean certain = ofReplicaSet.settle(batch, Optional.of(MARCH));

            // Then
            assertThat(certain).isFalse();
            assertThat(set.head().log()).containsExactly(new LogEntry(batch.ids(), Optional.empty()));
            assertThat(set.state().quiet()).isTrue();
        }
    }
}
