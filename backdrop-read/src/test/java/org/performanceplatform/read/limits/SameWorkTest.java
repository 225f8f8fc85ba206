package org.performanceplatform.read.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SameWorkTest {

    private static final Deadline NEVER = new Deadline(Duration.ofHours(1), () -> false);

    private final SameWork<String, Integer> work = new SameWork<>();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void whoever_wants_the_same_meanwhile_gets_the_same() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> work.run("a", NEVER, () -> {
            begun.countDown();
            await(go);
            return done.incrementAndGet();
        }));
        begun.await();

        List<CompletableFuture<Integer>> others = new ArrayList<>();
        CountDownLatch asked = new CountDownLatch(2);
        Deadline asking = new Deadline(Duration.ofHours(1), () -> false);
        for (int i = 0; i < 2; i++) {
            others.add(CompletableFuture.supplyAsync(
                    () -> {
                        asked.countDown();
                        return work.run("a", asking, () -> 100);
                    },
                    task -> new Thread(task).start()));
        }
        asked.await();
        int another = work.run("b", NEVER, () -> 7);
        go.countDown();

        assertThat(another).isEqualTo(7);
        assertThat(first.get()).isEqualTo(1);
        assertThat(work.run("a", NEVER, done::incrementAndGet)).isEqualTo(2);
        for (CompletableFuture<Integer> other : others) {
            assertThat(other.get()).isIn(1, 100); // 100 only if it came when the first was done
        }
    }

    @Test
    void work_that_failed_for_another_is_done_again() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> work.run("a", NEVER, () -> {
            begun.countDown();
            await(go);
            throw new AbandonedException();
        }));
        begun.await();

        CompletableFuture<Integer> second =
                CompletableFuture.supplyAsync(() -> work.run("a", NEVER, () -> 5), task -> new Thread(task).start());
        go.countDown();

        assertThat(second.get()).isEqualTo(5);
        assertThatThrownBy(first::get).hasCauseInstanceOf(AbandonedException.class);
    }

    @Test
    void nobody_waits_for_another_beyond_the_time_limit() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> work.run("a", NEVER, () -> {
            begun.countDown();
            await(go);
            return 1;
        }));
        begun.await();

        assertThatThrownBy(() -> work.run("a", new Deadline(Duration.ofMillis(1), () -> false), () -> 2))
                .isInstanceOf(TimeLimitException.class);
        go.countDown();
        first.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
