package org.performanceplatform.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GroupCommitTest {

    private static final Scope ONE = new Scope("platform.heads", "one");
    private static final Scope OTHER = new Scope("platform.heads", "other");

    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        clients.shutdownNow();
    }

    @Test
    void a_change_is_written_and_synced_before_its_result_is_returned() {
        // Given
        var disk = new CountingDisk();
        var commits = new GroupCommit(disk);

        // When
        String result = commits.change(ONE, () -> "stored");

        // Then
        assertThat(result).isEqualTo("stored");
        assertThat(disk.events).containsExactly("write", "sync");
    }

    @Test
    void a_lazy_change_reaches_the_disk_with_the_next_one() {
        // Given
        var disk = new CountingDisk();
        var commits = new GroupCommit(disk);

        // When
        commits.lazyChange(ONE, () -> "first");
        boolean untouched = disk.events.isEmpty();
        commits.change(ONE, () -> "second");

        // Then
        assertThat(untouched).isTrue();
        assertThat(disk.events).containsExactly("write", "sync");
    }

    @Test
    void one_flush_covers_all_changes_that_wait_for_it() throws Exception {
        // Given
        var disk = new CountingDisk();
        var commits = new GroupCommit(disk);
        disk.hold();
        Future<?> first = clients.submit(() -> commits.change(ONE, () -> 0));
        disk.awaitSyncing();
        int others = 8;
        var changed = new CountDownLatch(others);
        List<Future<?>> waiting = new ArrayList<>();
        for (int i = 0; i < others; i++) {
            waiting.add(clients.submit(() -> commits.change(ONE, () -> {
                changed.countDown();
                return 0;
            })));
        }
        changed.await();

        // When
        disk.release();
        first.get();
        for (Future<?> change : waiting) {
            change.get();
        }

        // Then
        assertThat(disk.events).containsExactly("write", "sync", "write", "sync");
    }

    @Test
    void settling_costs_nothing_while_no_change_is_under_way() {
        // Given
        var disk = new CountingDisk();
        var commits = new GroupCommit(disk);
        commits.change(ONE, () -> 0);

        // When
        commits.settle(ONE);

        // Then
        assertThat(disk.events).containsExactly("write", "sync");
    }

    @Test
    void a_read_waits_for_what_it_may_have_seen() {
        // Given
        var disk = new CountingDisk();
        var commits = new GroupCommit(disk);
        commits.lazyChange(ONE, () -> 0);

        // When
        commits.settle(ONE);

        // Then
        assertThat(disk.events).containsExactly("write", "sync");
    }

    @Test
    void a_read_does_not_wait_for_changes_of_other_documents() {
        // Given
        var disk = new CountingDisk();
        var commits = new GroupCommit(disk);
        commits.lazyChange(ONE, () -> 0);

        // When
        commits.settle(OTHER);

        // Then
        assertThat(disk.events).isEmpty();
    }

    @Test
    void a_read_waits_for_a_change_that_another_one_came_after() {
        // Given
        var disk = new CountingDisk();
        var commits = new GroupCommit(disk);
        commits.lazyChange(ONE, () -> 0);
        commits.lazyChange(OTHER, () -> 0);

        // When
        commits.settle(ONE);
        commits.settle(OTHER);

        // Then
        assertThat(disk.events).containsExactly("write", "sync");
    }

    @Test
    void a_read_of_a_change_that_a_flush_does_not_cover_waits_for_the_next() throws Exception {
        // Given
        var disk = new CountingDisk();
        var commits = new GroupCommit(disk);
        disk.hold();
        Future<?> first = clients.submit(() -> commits.change(ONE, () -> 0));
        disk.awaitSyncing();
        commits.lazyChange(ONE, () -> 0);

        // When
        disk.release();
        first.get();
        commits.settle(ONE);

        // Then
        assertThat(disk.events).containsExactly("write", "sync", "write", "sync");
    }

    /** Notes what it is told, and can be held up in the middle of a sync. */
    private static final class CountingDisk implements GroupCommit.Flush {
        private final List<String> events = new ArrayList<>();
        private final CountDownLatch syncing = new CountDownLatch(1);
        private volatile CountDownLatch gate = new CountDownLatch(0);

        void hold() {
            gate = new CountDownLatch(1);
        }

        void release() {
            gate.countDown();
        }

        void awaitSyncing() throws InterruptedException {
            syncing.await();
        }

        @Override
        public synchronized void write() {
            events.add("write");
        }

        @Override
        public synchronized void sync() {
            syncing.countDown();
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            events.add("sync");
        }
    }
}
