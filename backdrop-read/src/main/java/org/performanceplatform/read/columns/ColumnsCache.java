package org.performanceplatform.read.columns;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.read.stores.RecordStore;

/**
 * Holds the columns of the data sets that are asked for, within a bound of memory. Loading happens in the background; a
 * change is caught up with by whoever asks first, at a cost of what has changed. When there is too little room, the data
 * sets go that take most for the longest without being asked for.
 */
@Singleton
public class ColumnsCache {

    private static final Logger LOG = Logger.getLogger(ColumnsCache.class);
    private static final Duration UNFIT_FOR = Duration.ofMinutes(10);

    private final ColumnsReader reader;
    private final boolean enabled;
    private final long bound;
    private final Map<DataSetName, HeldColumns> held = new ConcurrentHashMap<>();
    private final ExecutorService loader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "load-columns");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    public ColumnsCache(RecordStore store, ColumnsConfig config) {
        this(
                store,
                config.enabled(),
                (long) (Runtime.getRuntime().maxMemory() * config.heapShare()),
                config.largestRefresh());
    }

    /** A cache within a bound of so many bytes. */
    ColumnsCache(RecordStore store, boolean enabled, long bound, int largestRefresh) {
        this.reader = new ColumnsReader(store, largestRefresh);
        this.enabled = enabled;
        this.bound = bound;
    }

    /**
     * The columns as of the head's version, or of a later one; empty if they are not held, in which case they are being
     * loaded unless they cannot be.
     */
    public Optional<HeldSnapshot> at(DataSetName name, HeadState state) {
        if (!enabled || !state.exists()) {
            return Optional.empty();
        }
        HeldColumns columns = held.computeIfAbsent(name, HeldColumns::new);
        columns.lastUse = System.nanoTime();
        if (!columns.holds(state.epoch(), state.version())) {
            catchUp(columns, state);
        }
        Snapshot snapshot = columns.snapshot;
        if (snapshot == null || !snapshot.epoch().equals(state.epoch()) || snapshot.version() < state.version()) {
            load(columns);
            return Optional.empty();
        }
        columns.confirmed = System.nanoTime();
        return Optional.of(new HeldSnapshot(snapshot, Duration.ZERO));
    }

    /** The columns as they were last confirmed, for when MongoDB is away. */
    public Optional<HeldSnapshot> last(DataSetName name) {
        HeldColumns columns = held.get(name);
        Snapshot snapshot = columns == null ? null : columns.snapshot;
        return Optional.ofNullable(snapshot)
                .map(known -> new HeldSnapshot(known, Duration.ofNanos(System.nanoTime() - columns.confirmed)));
    }

    /** The memory held, in bytes. */
    public long bytes() {
        return held.values().stream().mapToLong(columns -> columns.bytes).sum();
    }

    void close(@Observes ShutdownEvent event) {
        loader.shutdownNow();
    }

    /** If MongoDB fails midway, the version stays what it was, so that all changes since are read again. */
    private void catchUp(HeldColumns columns, HeadState state) {
        columns.changing.lock();
        try {
            ColumnsReader.Loaded loaded = columns.loaded;
            if (loaded == null || columns.holds(state.epoch(), state.version())) {
                return;
            }
            if (loaded.epoch().equals(state.epoch()) && loaded.version() > state.version()) {
                return;
            }
            Optional<ColumnsReader.Loaded> refreshed = reader.refresh(columns.name, loaded);
            refreshed.ifPresentOrElse(now -> keep(columns, now), columns::drop);
        } catch (NotColumnarException unfit) {
            giveUp(columns, unfit);
        } finally {
            columns.changing.unlock();
        }
    }

    private void load(HeldColumns columns) {
        if (columns.isUnfit() || columns.loading) {
            return;
        }
        columns.loading = true;
        loader.execute(() -> {
            try {
                reader.load(columns.name, this::checkRoom).ifPresent(loaded -> {
                    columns.changing.lock();
                    try {
                        keep(columns, loaded);
                    } finally {
                        columns.changing.unlock();
                    }
                });
            } catch (NotColumnarException unfit) {
                giveUp(columns, unfit);
            } catch (RuntimeException failed) {
                LOG.warnv("Columns could not be loaded: data_set={0} reason={1}", columns.name, failed.getMessage());
            } finally {
                columns.loading = false;
            }
        });
    }

    private void keep(HeldColumns columns, ColumnsReader.Loaded loaded) {
        columns.loaded = loaded;
        columns.bytes = loaded.columns().bytes();
        columns.confirmed = System.nanoTime();
        columns.snapshot = loaded.snapshot();
        makeRoom(columns);
    }

    private void makeRoom(HeldColumns newest) {
        long now = System.nanoTime();
        while (bytes() > bound) {
            Optional<HeldColumns> worst = held.values().stream()
                    .filter(columns -> columns != newest && columns.bytes > 0)
                    .max(Comparator.comparingDouble(columns -> columns.waste(now)));
            if (worst.isEmpty()) {
                giveUp(newest, new NotColumnarException("more than there is room for"));
                return;
            }
            worst.get().drop();
        }
    }

    private void checkRoom(long bytes) {
        if (bytes > bound) {
            throw new NotColumnarException("more than there is room for");
        }
    }

    private static void giveUp(HeldColumns columns, NotColumnarException unfit) {
        LOG.infov("A data set is left to MongoDB: data_set={0} reason={1}", columns.name, unfit.getMessage());
        columns.drop();
        columns.unfitUntil = System.nanoTime() + UNFIT_FOR.toNanos();
    }
}
