package org.performanceplatform.read.columns;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import org.performanceplatform.core.heads.HeadState;

/** What operators see of the columns. */
final class ColumnsMetrics {

    private final MeterRegistry registry;
    private final Timer loads;
    private final Timer refreshes;
    private final Counter evictions;

    ColumnsMetrics(MeterRegistry registry, ColumnsCache cache) {
        this.registry = registry;
        this.loads = Timer.builder("backdrop.read.columns.loads")
                .description("Data sets read as a whole into columns")
                .register(registry);
        this.refreshes = Timer.builder("backdrop.read.columns.refreshes")
                .description("Columns brought up to date by what was changed")
                .register(registry);
        this.evictions = Counter.builder("backdrop.read.columns.evictions")
                .description("Data sets that had to make room for others")
                .register(registry);
        Gauge.builder("backdrop.read.columns.memory", cache, ColumnsCache::bytes)
                .baseUnit("bytes")
                .description("An estimate of the memory that columns take")
                .register(registry);
        Gauge.builder("backdrop.read.columns.memory.limit", cache, ColumnsCache::mostBytes)
                .baseUnit("bytes")
                .description("The most memory that columns may take")
                .register(registry);
        Gauge.builder("backdrop.read.columns.data.sets", cache, ColumnsCache::heldDataSets)
                .description("Data sets held in columns")
                .register(registry);
    }

    Timer loads() {
        return loads;
    }

    /** Times what brings columns up to date, where there is something to do. */
    HeldColumns.Freshness refreshing(HeldColumns held, HeadState wanted, Supplier<HeldColumns.Freshness> work) {
        return held.at(wanted).isPresent() ? work.get() : refreshes.record(work);
    }

    void evicted() {
        evictions.increment();
    }

    /** A data set is left to the pipeline, for instance because it is {@code too_large}. */
    void declined(String reason) {
        registry.counter("backdrop.read.columns.declined", "reason", reason).increment();
    }
}
