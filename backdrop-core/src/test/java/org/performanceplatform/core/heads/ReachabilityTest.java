package org.performanceplatform.core.heads;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.performanceplatform.stores.TestMongo;

@Timeout(60)
class ReachabilityTest {

    @AutoClose
    private static final TestMongo MONGO = TestMongo.start();

    private final AtomicInteger trials = new AtomicInteger();

    @Test
    void a_store_that_does_what_it_should_is_reachable() {
        Reachability reachability = new Reachability(MONGO.open(), store -> store.runCommand(new Document("ping", 1)));

        assertThat(reachability.now()).isTrue();
    }

    @Test
    void one_that_fails_is_not_until_it_succeeds_again() {
        // Given
        Reachability reachability = new Reachability(MONGO.open(), store -> failAtTheSecond());

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

    private void failAtTheSecond() {
        if (trials.incrementAndGet() == 2) {
            throw new MongoTimeoutException("slow");
        }
    }

    private void hangAtTheSecond(CountDownLatch hanging, CountDownLatch mended) {
        if (trials.incrementAndGet() == 2) {
            hanging.countDown();
            awaitMended(mended);
            throw new MongoTimeoutException("slow");
        }
    }

    private static void awaitMended(CountDownLatch mended) {
        try {
            mended.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
