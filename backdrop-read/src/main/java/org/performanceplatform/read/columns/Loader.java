package org.performanceplatform.read.columns;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.read.stores.RecordStore;

/** Loads columns, and keeps them up with what is written, in threads of its own: one for what takes long, one for the rest. */
final class Loader {

    private static final Logger LOG = Logger.getLogger(Loader.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A single use counts for this much after twenty minutes, so that a second one within them makes a large data set hot. */
    private static final double SECOND_USE = 1.25;

    /** Where a single use an hour ago has come to: nobody waits for these columns. */
    private static final double FORGOTTEN = 1 / 64.0;

    private final RecordStore store;
    private final ColumnsConfig config;
    private final Clock clock;
    private final Memory memory;
    private final ColumnsMetrics metrics;
    private final ScheduledExecutorService loading = thread("columns-loading");
    private final ScheduledExecutorService upkeep = thread("columns-upkeep");

    Loader(RecordStore store, ColumnsConfig config, Clock clock, Memory memory, ColumnsMetrics metrics) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.memory = memory;
        this.metrics = metrics;
    }

    /** Loads a data set that is not held, soon, if it is worth it. */
    void consider(Place place) {
        submit(loading, place, () -> load(place));
    }

    /** Brings columns up to date, soon, whatever it takes. */
    void renew(Place place) {
        submit(upkeep, place, () -> keepUp(place));
    }

    /** Brings all columns up to date that someone may still ask for, from now on in regular intervals. */
    void keepUp(Iterable<Place> places) {
        long pause = config.keepUpEvery().toMillis();
        upkeep.scheduleWithFixedDelay(() -> keepUpAll(places), pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop() {
        loading.shutdownNow();
        upkeep.shutdownNow();
    }

    private void keepUpAll(Iterable<Place> places) {
        for (Place place : places) {
            boolean awaited = place.held() != null && place.usage().uses(clock.instant()) > FORGOTTEN;
            if (awaited && place.begin()) {
                attempt(place, () -> keepUp(place));
            }
        }
        memory.shrink(clock.instant());
    }

    private void keepUp(Place place) {
        HeldColumns held = place.held();
        if (held == null) {
            return;
        }
        HeadState state = store.state(place.name());
        HeldColumns.Freshness freshness =
                metrics.refreshing(held, state, () -> held.keepUp(state, Integer.MAX_VALUE, PATIENCE));
        if (freshness == HeldColumns.Freshness.LOST) {
            place.release();
            LOG.debugf("The columns of %s are read again as a whole.", place.name());
        }
    }

    private void load(Place place) {
        if (place.held() != null) {
            return;
        }
        Instant now = clock.instant();
        long records = store.records(store.state(place.name())).estimatedDocumentCount();
        if (records > config.smallRecords() && place.usage().uses(now) < SECOND_USE) {
            return;
        }
        if (!memory.fits(records)) {
            decline(place, "too_large", config.retryAfter());
            return;
        }
        if (!memory.makeRoom(place, records, now)) {
            decline(place, "no_room", Duration.ZERO);
            return;
        }
        place.beginLoading();
        Optional<Loading.Loaded> loaded = new Loading(store, place.name(), memory.mostBytes()).run();
        if (loaded.isEmpty()) {
            decline(place, "too_busy", AFTER_A_FAILURE);
            return;
        }
        place.hold(new HeldColumns(store, clock, loaded.get()));
        metrics.loads().record(loaded.get().took());
        memory.shrink(clock.instant());
        LOG.debugf(
                "%s is held in columns: %d records.",
                place.name(), loaded.get().columns().live());
    }

    private void submit(ScheduledExecutorService thread, Place place, Runnable work) {
        if (place.isLeftAlone(clock.instant()) || !place.begin()) {
            return;
        }
        try {
            thread.execute(() -> attempt(place, work));
        } catch (RejectedExecutionException stopping) {
            place.end();
        }
    }

    private void attempt(Place place, Runnable work) {
        try {
            work.run();
        } catch (MongoException e) {
            decline(place, "store_away", AFTER_A_FAILURE);
        } catch (NotColumnarException e) {
            place.release();
            decline(place, "not_columnar", config.retryAfter());
        } catch (TooManyBytesException e) {
            decline(place, "too_large", config.retryAfter());
        } catch (RuntimeException e) {
            place.release();
            decline(place, "failed", config.retryAfter());
            LOG.errorf(e, "The columns of %s can't be held.", place.name());
        } finally {
            place.end();
        }
    }

    private void decline(Place place, String reason, Duration time) {
        place.leaveAlone(clock.instant(), time);
        metrics.declined(reason);
        LOG.debugf("%s is left to the pipeline: %s.", place.name(), reason);
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
