package org.performanceplatform.read.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoInterruptedException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeavyLaneTest {

    private static final Deadline NEVER = new Deadline(Duration.ofHours(1), () -> false);

    @Test
    void a_query_beyond_the_places_waits_until_one_is_free() throws Exception {
        HeavyLane lane = new HeavyLane(1, 10);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        AtomicBoolean left = new AtomicBoolean();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> lane.run(NEVER, () -> {
            inside.countDown();
            await(leave);
            left.set(true);
            return null;
        }));
        inside.await();

        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> lane.run(NEVER, left::get));
        leave.countDown();

        assertThat(second.get()).isTrue();
        first.get();
    }

    @Test
    void a_waiting_query_is_given_up_at_its_time_limit_or_when_its_client_goes() {
        HeavyLane lane = new HeavyLane(0, 10);

        assertThatThrownBy(() -> lane.run(new Deadline(Duration.ofMillis(1), () -> false), () -> "never"))
                .isInstanceOf(TimeLimitException.class);
        assertThatThrownBy(() -> lane.run(new Deadline(Duration.ofHours(1), () -> true), () -> "never"))
                .isInstanceOf(AbandonedException.class);
    }

    @Test
    void queries_come_to_their_turn_in_the_order_in_which_they_came() throws Exception {
        HeavyLane lane = new HeavyLane(1, 100);
        CountDownLatch leave = new CountDownLatch(1);
        List<Integer> order = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            int own = number;
            Thread thread = new Thread(() -> lane.run(NEVER, () -> {
                if (own == 0) {
                    await(leave);
                }
                return order.add(own);
            }));
            threads.add(thread);
            thread.start();
            while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        leave.countDown();

        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void whoever_has_no_reason_to_wait_any_more_does_not_wait() {
        HeavyLane lane = new HeavyLane(0, 10);
        AtomicInteger looks = new AtomicInteger();

        String done = lane.run(NEVER, () -> looks.incrementAndGet() < 3, () -> "done");

        assertThat(done).isEqualTo("done");
        assertThat(looks).hasValue(3);
    }

    @Test
    void a_queue_that_is_too_long_takes_no_more() {
        HeavyLane lane = new HeavyLane(0, 0);

        assertThatThrownBy(() -> lane.run(NEVER, () -> "never")).isInstanceOf(BusyException.class);
    }

    @Test
    void a_running_query_is_interrupted_when_its_client_goes_and_its_thread_goes_on() {
        RunningQueries running = new RunningQueries(new SimpleMeterRegistry());
        AtomicBoolean gone = new AtomicBoolean();
        Deadline deadline = new Deadline(Duration.ofHours(1), gone::get);

        assertThatThrownBy(() -> running.run(deadline, () -> {
                    gone.set(true);
                    await(new CountDownLatch(1));
                    return null;
                }))
                .isInstanceOf(AbandonedException.class);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        running.close(null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new MongoInterruptedException("interrupted", e);
        }
    }
}
