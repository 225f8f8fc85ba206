package org.performanceplatform.read.stores;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;

/**
 * The heads as each query reads them. While MongoDB is away one query a second finds out whether it is back, and all others
 * are told at once, so that answers from memory do not wait.
 */
@Singleton
public class Heads {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long HERE = 0;

    private final RecordStore store;
    private final AtomicLong awayUntil = new AtomicLong(HERE);

    public Heads(RecordStore store) {
        this.store = store;
    }

    /** @throws AwayException if MongoDB is away */
    public HeadState state(DataSetName name) {
        long until = awayUntil.get();
        long now = System.nanoTime();
        boolean probing = until != HERE && now - until >= 0 && awayUntil.compareAndSet(until, pauseFrom(now));
        if (until != HERE && !probing) {
            throw new AwayException(null);
        }
        try {
            HeadState state = store.state(name);
            awayUntil.set(HERE);
            return state;
        } catch (MongoInterruptedException givenUp) {
            throw givenUp; // this query was given up; that says nothing of MongoDB
        } catch (MongoException away) {
            awayUntil.set(pauseFrom(System.nanoTime()));
            throw new AwayException(away);
        }
    }

    private static long pauseFrom(long now) {
        long end = now + PAUSE.toNanos();
        return end == HERE ? 1 : end;
    }
}
