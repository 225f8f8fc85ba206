package org.performanceplatform.read.columns;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.read.stores.RecordStore;

/**
 * The columns of the data sets that are worth it. Says for each query whether they can answer it; what takes long, which is
 * loading, is done by another thread, and the pipeline answers meanwhile.
 */
@Singleton
public class ColumnsCache {

    /** How long a query waits for another thread that reads changes. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What is only known from before is stale by at least so much, since no staleness means the present. */
    private static final Duration LEAST = Duration.ofMillis(1);

    private final Clock clock;
    private final Map<DataSetName, Place> places = new ConcurrentHashMap<>();
    private final ColumnsMetrics metrics;
    private final Loader loader;
    private final ColumnsConfig config;
    private final long mostBytes;

    public ColumnsCache(RecordStore store, ColumnsConfig config, Clock clock, MeterRegistry registry) {
        this.clock = clock;
        this.config = config;
        this.mostBytes = config.memory().map(memory -> memory.asLongValue()).orElse((long)
                (config.heapShare() * Runtime.getRuntime().maxMemory()));
        this.metrics = new ColumnsMetrics(registry, this);
        this.loader = new Loader(store, config, clock, new Memory(places.values(), mostBytes, metrics), metrics);
        loader.keepUp(places.values());
    }

    /**
     * The columns as of the head's version, or of a later one; empty if they are not held, in which case they are being
     * loaded unless they can't be or are not worth it.
     *
     * @param state the head, just read
     * @throws com.mongodb.MongoException if the store can't be read
     */
    public Optional<HeldSnapshot> at(DataSetName name, HeadState state) {
        if (!config.enabled() || !state.exists()) {
            return Optional.empty();
        }
        Place place = places.computeIfAbsent(name, Place::new);
        place.usage().count(clock.instant());
        HeldColumns held = place.held();
        if (held == null) {
            loader.consider(place);
            return Optional.empty();
        }
        HeldColumns.Freshness freshness =
                metrics.refreshing(held, state, () -> held.keepUp(state, config.largestRefresh(), PATIENCE));
        if (freshness != HeldColumns.Freshness.CURRENT) {
            loader.renew(place);
        }
        return held.at(state).map(snapshot -> new HeldSnapshot(snapshot, snapshot.exact(), Duration.ZERO));
    }

    /** The columns as they were last seen, for when the store can't be read. */
    public Optional<HeldSnapshot> last(DataSetName name) {
        return Optional.ofNullable(places.get(name)).map(Place::held).map(this::last);
    }

    private HeldSnapshot last(HeldColumns held) {
        Duration staleness = Duration.between(held.currentAt(), clock.instant());
        return new HeldSnapshot(held.latest(), false, staleness.compareTo(LEAST) < 0 ? LEAST : staleness);
    }

    /** Whether all records of a data set are being read just now, so that its columns will be there soon. */
    public boolean isLoading(DataSetName name) {
        Place place = places.get(name);
        return place != null && place.isLoading();
    }

    /** Whether another thread is at work on the columns of a data set. */
    boolean isBusy(DataSetName name) {
        Place place = places.get(name);
        return place != null && place.isBusy();
    }

    void stop(@Observes ShutdownEvent event) {
        loader.stop();
    }

    long bytes() {
        return places.values().stream().mapToLong(Place::bytes).sum();
    }

    long mostBytes() {
        return mostBytes;
    }

    long heldDataSets() {
        return places.values().stream().filter(place -> place.held() != null).count();
    }
}
