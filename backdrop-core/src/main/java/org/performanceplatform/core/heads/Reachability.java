package org.performanceplatform.core.heads;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Whether a store does something within a second, also one that takes a request and never answers. It is tried a second time before
 * it counts as away: a store may pause, and a connection may have broken unnoticed. One thread at a time tries; whoever asks meanwhile is
 * told at once what was found last, so that frequent questions hold no threads.
 */
public final class Reachability {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 2;

    private final MongoDatabase database;
    private final Consumer<MongoDatabase> trial;
    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile boolean found;

    /** @param trial what the store should do; fails with a {@link MongoException} if it does not, and may be done twice */
    public Reachability(MongoDatabase database, Consumer<MongoDatabase> trial) {
        this.database = database.withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        this.trial = trial;
    }

    /** Whether the store does it now, known within two seconds; false as long as it is tried for the first time by another thread. */
    public boolean now() {
        if (trying.compareAndSet(false, true)) {
            try {
                found = IntStream.range(0, ATTEMPTS).anyMatch(attempt -> succeeds());
            } finally {
                trying.set(false);
            }
        }
        return found;
    }

    private boolean succeeds() {
        try {
            trial.accept(database);
            return true;
        } catch (MongoException notDone) {
            return false;
        }
    }
}
