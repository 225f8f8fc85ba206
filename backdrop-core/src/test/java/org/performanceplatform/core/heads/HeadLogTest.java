package org.performanceplatform.core.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.heads.WrittenDataSet.MARCH;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stores.TestMongo;

/** What a head remembers of the batches that were settled. */
class HeadLogTest {

    @AutoClose
    private static final TestMongo MONGO = TestMongo.start();

    private final WrittenDataSet set = new WrittenDataSet(MONGO.open());

    @Test
    void the_log_tells_which_batches_came_after_a_version() {
        // Given
        set.settle(set.begin("a"));
        set.settle(set.begin("b"));
        set.settle(set.begin("c"));

        // When
        Head head = set.head();
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
        IntStream.range(0, 203).forEach(i -> set.settle(set.begin("r" + i)));

        Head head = set.head();

        assertThat(head.log()).hasSize(200);
        assertThat(head.since(head.state().epoch(), 3)).isPresent();
        assertThat(head.since(head.state().epoch(), 2)).isEmpty();
    }

    @Test
    void batches_that_an_older_head_logged_as_documents_are_still_known() {
        // Given
        Batch older = set.begin("a", "b");
        set.settle(older);
        Document logged = new Document("batch", older.ids().batch())
                .append("ids", List.of("a", "b"))
                .append("least", Date.from(MARCH.least()))
                .append("greatest", Date.from(MARCH.greatest()));
        set.heads().updateOne(Filters.eq(set.name.value()), Updates.set("log", List.of(logged)));

        // When
        Batch newer = set.begin("c");
        set.settle(newer);

        // Then
        assertThat(set.head().log())
                .containsExactly(
                        new LogEntry(older.ids(), Optional.of(MARCH)), new LogEntry(newer.ids(), Optional.empty()));
    }

    @Test
    void the_range_of_a_batch_that_overlaps_another_is_not_known() {
        // Given
        set.settle(set.begin("a"));
        HeadState before = set.state();
        Batch first = set.writer.begin(before, set.ids("a"));
        Batch second = set.writer.begin(before, set.ids("a"));

        // When
        set.writer.settle(second, Optional.of(MARCH));
        set.writer.settle(first, Optional.of(MARCH));

        // Then
        assertThat(set.head().log()).extracting(LogEntry::range).containsOnly(Optional.empty());
    }
}
