package org.performanceplatform.core.heads;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.performanceplatform.stores.TestMongo;

@Timeout(120)
class ReachabilityTest {

    @AutoClose
    private static final TestMongo MONGO = TestMongo.start();

    private final AtomicInteger trials = new AtomicInteger();

    @Test
    void a_store_that_does_what_it_should_is_reachable() {
        Reachability reachability = new Reachability(MONGO.open(), store -> store.runCommand(new Document("ping", 1)));

        assertThat(withinAMinute(reachability)).isTrue();
    }

    @Test
    void one_that_fails_once_is_tried_again_before_it_counts_as_away() {
        // Given
        Reachability reachability = new Reachability(MONGO.open(), store -> failAt(Set.of(1)));

        // When
        boolean found = reachability.now();

        // Then
        assertThat(found).isTrue();
        assertThat(trials).hasValue(2);
    }

    @Test
    void one_that_fails_twice_is_not_until_it_succeeds_again() {
        // Given
        Reachability reachability = new Reachability(MONGO.open(), store -> failAt(Set.of(2, 3)));

        // When, Then
        assertThat(reachability.now()).isTrue();
        assertThat(reachability.now()).isFalse();
        assertThat(reachability.now()).isTrue();
    }

    @Test
    void whoever_asks_while_it_is_tried_is_told_at_once_what_was_found_last() throws Exception {
        // Given
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch mended = new CountDownLatch(1);
        Reachability reachability = new Reachability(MONGO.open(), store -> hangAtTheSecond(hanging, mended));
        assertThat(reachability.now()).isTrue();
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(reachability::now);
        hanging.await();

        // When
        boolean second = reachability.now();

        // Then
        assertThat(second).isTrue();
        assertThat(first).isNotDone();
        assertThat(trials).hasValue(2);
        mended.countDown();
        assertThat(first.get()).isFalse();
        assertThat(reachability.now()).isTrue();
    }

    private void failAt(Set<Integer> bad) {
        if (bad.contains(trials.incrementAndGet())) {
            throw new MongoTimeoutException("slow");
        }
    }

    /** Hangs at the second trial, which fails once it is mended, as does the third. */
    private void hangAtTheSecond(CountDownLatch hanging, CountDownLatch mended) {
        if (trials.get() == 1) {
            trials.incrementAndGet();
            hanging.countDown();
            awaitMended(mended);
            throw new MongoTimeoutException("slow");
        }
        failAt(Set.of(3));
    }

    /** The first operation of a client may take longer than a store in use is given. */
    private static boolean withinAMinute(Reachability reachability) {
        Instant end = Instant.now().plusSeconds(60);
        boolean found = reachability.now();
        while (!found && Instant.now().isBefore(end)) {
            found = reachability.now();
        }
        return found;
    }

    private static void awaitMended(CountDownLatch mended) {
        try {
            mended.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
