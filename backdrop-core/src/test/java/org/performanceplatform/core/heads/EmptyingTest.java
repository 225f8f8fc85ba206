package org.performanceplatform.core.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.heads.WrittenDataSet.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stores.TestMongo;

/** Emptying, restoring, deleting, and sweeping away what nobody can restore any more. */
class EmptyingTest {

    @AutoClose
    private static final TestMongo MONGO = TestMongo.start();

    private final WrittenDataSet set = new WrittenDataSet(MONGO.open());
    private final Emptying emptying = emptyingAt(NOW);

    @Test
    void emptying_begins_an_epoch_and_restoring_points_back() {
        // Given
        set.settle(set.store("a"));
        HeadState full = set.state();

        // When
        emptying.empty(set.name);
        HeadState emptied = set.state();
        Optional<Instant> restored = emptying.restore(set.name);
        HeadState again = set.state();

        // Then
        assertThat(emptied.epoch()).isNotEqualTo(full.epoch());
        assertThat(emptied.collection()).isEqualTo(set.name + "." + emptied.epoch());
        assertThat(emptied.version()).isGreaterThan(full.version());
        assertThat(restored).contains(NOW);
        assertThat(again.collection()).isEqualTo(full.collection());
        assertThat(again.epoch()).isNotIn(full.epoch(), emptied.epoch());
        assertThat(set.head().since(full.epoch(), full.version())).isEmpty();
    }

    @Test
    void a_batch_begun_before_an_emptying_writes_to_the_old_epoch() {
        // Given
        set.settle(set.store("a"));
        Batch late = set.begin("b");

        // When
        emptying.empty(set.name);
        set.settle(late);

        // Then
        assertThat(late.collection()).isNotEqualTo(set.state().collection());
        assertThat(set.state().quiet()).isTrue();
    }

    @Test
    void emptying_twice_still_restores_the_last_content() {
        set.settle(set.store("a"));

        emptying.empty(set.name);
        emptying.empty(set.name);

        assertThat(emptying.restore(set.name)).isPresent();
        assertThat(set.records()).containsExactly("a");
        assertThat(emptying.restore(set.name)).isEmpty();
    }

    @Test
    void a_restore_can_be_undone_by_another() {
        set.settle(set.store("old"));
        emptying.empty(set.name);
        set.settle(set.store("new"));

        emptying.restore(set.name);
        assertThat(set.records()).containsExactly("old");
        emptying.restore(set.name);

        assertThat(set.records()).containsExactly("new");
    }

    @Test
    void nothing_is_restored_after_seven_days() {
        set.settle(set.store("a"));
        emptying.empty(set.name);

        assertThat(emptyingAt(NOW.plus(Duration.ofDays(8))).restore(set.name)).isEmpty();
    }

    @Test
    void deleting_says_whether_there_was_anything_and_a_write_makes_it_exist_again() {
        assertThat(emptying.delete(set.name)).isFalse();

        set.settle(set.store("a"));
        assertThat(emptying.delete(set.name)).isTrue();
        assertThat(emptying.delete(set.name)).isFalse();
        set.settle(set.store("b"));

        assertThat(emptying.delete(set.name)).isTrue();
    }

    @Test
    void sweeping_drops_content_after_seven_days_and_ids_that_no_head_mentions() {
        // Given
        set.settle(set.store("a"));
        String old = set.state().collection();
        emptying.empty(set.name);
        String[] many = IntStream.range(0, 30).mapToObj(i -> "id" + i).toArray(String[]::new);
        BatchIds orphan = set.ids(many);
        Batch kept = set.begin(many);

        // When
        new Sweeping(set.database, Clock.fixed(NOW.plus(Duration.ofDays(6)), ZoneOffset.UTC)).sweep();
        boolean keptForAWeek =
                set.database.listCollectionNames().into(new ArrayList<>()).contains(old);
        new Sweeping(set.database, Clock.fixed(NOW.plus(Duration.ofDays(8)), ZoneOffset.UTC)).sweep();

        // Then
        assertThat(keptForAWeek).isTrue();
        assertThat(set.database.listCollectionNames()).doesNotContain(old);
        assertThat(set.reader.forEachId(orphan, part -> {})).isFalse();
        assertThat(set.reader.forEachId(kept.ids(), part -> {})).isTrue();
    }

    private Emptying emptyingAt(Instant now) {
        return new Emptying(set.database, Durability.of(set.database), Clock.fixed(now, ZoneOffset.UTC));
    }
}
