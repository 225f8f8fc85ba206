package org.performanceplatform.core.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.heads.WrittenDataSet.MARCH;
import static org.performanceplatform.core.heads.WrittenDataSet.NOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stores.TestMongo;

/** A batch from its beginning until it is settled or withdrawn. */
class BatchesTest {

    @AutoClose
    private static final TestMongo MONGO = TestMongo.start();

    private final WrittenDataSet set = new WrittenDataSet(MONGO.open());

    @Test
    void a_data_set_never_written_has_a_head_without_content() {
        Head head = set.head();

        assertThat(head.state().exists()).isFalse();
        assertThat(head.state().version()).isZero();
        assertThat(head.state().collection()).isEqualTo(set.name + ".none");
        assertThat(head.since("none", 0)).contains(List.of());
    }

    @Test
    void a_batch_is_open_until_it_is_settled_and_then_makes_a_version() {
        // When
        Batch batch = set.begin("a", "b");
        HeadState between = set.state();
        set.writer.settle(batch, Optional.of(MARCH));

        // Then
        assertThat(between.version()).isZero();
        assertThat(between.open())
                .singleElement()
                .satisfies(open -> assertThat(open.ids().inHead()).containsExactly("a", "b"));
        Head head = set.head();
        assertThat(head.state().quiet()).isTrue();
        assertThat(head.state().version()).isEqualTo(1);
        assertThat(head.state().changed()).contains(NOW);
        assertThat(head.state().collection())
                .isEqualTo(set.name + "." + head.state().epoch());
        assertThat(head.log()).containsExactly(new LogEntry(batch.ids(), Optional.of(MARCH)));
    }

    @Test
    void a_hundred_batches_at_once_each_make_a_version() {
        IntStream.range(0, 100).parallel().forEach(i -> set.settle(set.begin("r" + i)));

        assertThat(set.head().state().version()).isEqualTo(100);
        assertThat(set.state().quiet()).isTrue();
    }

    @Test
    void a_batch_open_for_more_than_ten_minutes_is_settled_by_the_next_writer() {
        // Given
        set.begin("lost");
        HeadWriter later = set.writerAt(NOW.plus(Duration.ofMinutes(11)));

        // When
        later.begin(set.state(), set.ids("other"));

        // Then
        Head head = set.head();
        assertThat(head.state().version()).isEqualTo(1);
        assertThat(head.state().open()).extracting(open -> open.ids().inHead()).containsExactly(List.of("other"));
        assertThat(head.log()).extracting(entry -> entry.ids().inHead()).containsExactly(List.of("lost"));
    }

    @Test
    void abandoned_batches_can_be_settled_without_a_write() {
        set.begin("lost");

        assertThat(set.writer.settleAbandoned(set.name)).isZero();
        assertThat(set.writerAt(NOW.plus(Duration.ofMinutes(11))).settleAbandoned(set.name))
                .isEqualTo(1);
        assertThat(set.state().quiet()).isTrue();
    }

    @Test
    void a_batch_that_wrote_nothing_is_withdrawn_without_a_version() {
        // Given
        set.settle(set.begin("a"));
        Batch nothing = set.writer.begin(set.name, set.ids("a"));

        // When
        boolean certain = set.writer.withdraw(nothing);
        boolean twice = set.writer.withdraw(nothing);

        // Then
        assertThat(certain).isTrue();
        assertThat(twice).isFalse();
        assertThat(set.state().quiet()).isTrue();
        assertThat(set.state().version()).isEqualTo(1);
    }

    @Test
    void a_batch_that_wrote_nothing_is_not_withdrawn_if_it_may_have_read_what_another_is_writing() {
        // Given
        set.settle(set.begin("a"));
        Batch nothing = set.writer.begin(set.name, set.ids("a"));
        Batch other = set.writer.begin(set.name, set.ids("a"));

        // When
        boolean besideAnother = set.writer.withdraw(nothing);
        set.settle(other);
        boolean afterAnother = set.writer.withdraw(nothing);

        // Then
        assertThat(besideAnother).isFalse();
        assertThat(afterAnother).isFalse();
        assertThat(set.writer.settle(nothing, Optional.empty())).isTrue();
    }

    @Test
    void many_ids_are_stored_beside_the_head_in_parts() {
        List<String> ids =
                IntStream.range(0, 12_000).mapToObj(i -> "record-" + i).toList();

        Batch batch = set.begin(ids.toArray(String[]::new));

        List<String> found = new ArrayList<>();
        assertThat(batch.ids().parts()).isEqualTo(3);
        assertThat(set.reader.forEachId(batch.ids(), found::addAll)).isTrue();
        assertThat(found).isEqualTo(ids);
        assertThat(set.reader.forEachId(new BatchIds("unknown", List.of(), 1), found::addAll))
                .isFalse();
    }

    @Test
    void a_part_holds_no_more_than_4_MiB_of_ids() {
        String[] ids = IntStream.range(0, 9_000)
                .mapToObj(i -> "%0500d".formatted(i) + "é".repeat(250))
                .toArray(String[]::new);

        Batch batch = set.begin(ids);

        List<Integer> sizes = new ArrayList<>();
        set.reader.forEachId(batch.ids(), part -> sizes.add(part.size()));
        assertThat(sizes).containsExactly(4_194, 4_194, 612);
    }
}
