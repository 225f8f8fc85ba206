package org.performanceplatform.write.idempotency;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Lets those who have the same key wait for each other. */
final class Turns {

    private final Map<String, CompletableFuture<Void>> taken = new ConcurrentHashMap<>();

    /** A turn, to be ended by {@link #close}. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits until nobody else has the key's turn. */
    Turn of(String key) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        for (var other = taken.putIfAbsent(key, mine); other != null; other = taken.putIfAbsent(key, mine)) {
            other.join();
        }
        return () -> {
            taken.remove(key);
            mine.complete(null);
        };
    }
}
