package org.performanceplatform.read.metadata;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.read.columns.ColumnsCache;
import org.performanceplatform.read.columns.HeldSnapshot;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.limits.RunningQueries;
import org.performanceplatform.read.limits.TimeLimitException;
import org.performanceplatform.read.queries.QueryConfig;
import org.performanceplatform.read.stores.AwayException;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.read.stores.RecordStore;
import org.performanceplatform.stagecraftclient.DataSet;

/** Finds out what data sets hold; again only after they have changed. */
@Singleton
public class DataSetDescriber {

    private final Heads heads;
    private final RecordStore store;
    private final ColumnsCache columns;
    private final RunningQueries running;
    private final QueryConfig limits;
    private final MetadataConfig config;
    private final Map<DataSetName, Known> known = new ConcurrentHashMap<>();
    private final Readings<Known> readings = new Readings<>();

    public DataSetDescriber(
            Heads heads,
            RecordStore store,
            ColumnsCache columns,
            RunningQueries running,
            QueryConfig limits,
            MetadataConfig config) {
        this.heads = heads;
        this.store = store;
        this.columns = columns;
        this.running = running;
        this.limits = limits;
        this.config = config;
    }

    /**
     * What the data set holds now. Of one that is read for longer than a query may take, and is written meanwhile, what it held when it was
     * last read, with the version of then. While MongoDB is away, what one in memory held when it was last there.
     *
     * @throws TimeLimitException if it was never read yet and takes too long; it is read on, for whoever asks later
     * @throws AwayException if MongoDB is away and the data set not in memory
     */
    Described describe(DataSet dataSet, BooleanSupplier abandoned) {
        Deadline deadline = new Deadline(limits.timeLimit(), abandoned);
        try {
            return new Described(present(dataSet, deadline), Duration.ZERO);
        } catch (AwayException away) {
            return running.run(deadline, () -> lastKnown(dataSet, deadline, away));
        }
    }

    private Described lastKnown(DataSet dataSet, Deadline deadline, AwayException away) {
        HeldSnapshot held = columns.last(new DataSetName(dataSet.name())).orElseThrow(() -> away);
        DataSetDescription description =
                DataSetDescription.of(dataSet, held.version(), content(held, deadline), config.licence());
        return new Described(description, held.staleness());
    }

    private DataSetDescription present(DataSet dataSet, Deadline deadline) {
        DataSetName name = new DataSetName(dataSet.name());
        HeadState state = heads.state(name);
        Known last = known.get(name);
        if (last == null || !last.isOf(state)) {
            last = running.run(deadline, () -> found(state, deadline));
        }
        return DataSetDescription.of(dataSet, last.state.version(), last.content, config.licence());
    }

    void stop(@Observes ShutdownEvent event) {
        readings.stop();
    }

    private Known found(HeadState state, Deadline deadline) {
        Optional<HeldSnapshot> held = columns.at(state.name(), state);
        if (held.isPresent()) {
            return noted(new Known(state, content(held.get(), deadline)));
        }
        try {
            Known read = readings.await(state.name(), () -> read(state), deadline);
            while (!read.isAsNewAs(state)) {
                read = readings.await(state.name(), () -> read(state), deadline);
            }
            return read;
        } catch (TimeLimitException late) {
            Known last = known.get(state.name());
            if (last != null && last.state.epoch().equals(state.epoch())) {
                return last;
            }
            throw late;
        }
    }

    private Known read(HeadState state) {
        Deadline never = Deadline.untilAbandoned(() -> Thread.currentThread().isInterrupted());
        return noted(new Known(state, StoredContent.of(store.recordsInterruptibly(state), config.values(), never)));
    }

    private Known noted(Known found) {
        known.put(found.state.name(), found);
        return found;
    }

    private static DataSetDescription.Content content(HeldSnapshot held, Deadline deadline) {
        return new DataSetDescription.Content(
                held.records(), held.first(), held.last(), held.updatedAt(), held.fields(deadline));
    }

    /** What a data set says of itself, and for how long nothing is known of changes. */
    record Described(DataSetDescription description, Duration staleness) {}

    /** @param state the head before the records were read */
    private record Known(HeadState state, DataSetDescription.Content content) {

        /** Whether it is all there is, and not more. */
        boolean isOf(HeadState now) {
            return isAsNewAs(now) && state.version() == now.version() && state.quiet() && now.quiet();
        }

        boolean isAsNewAs(HeadState now) {
            return state.epoch().equals(now.epoch()) && state.version() >= now.version();
        }
    }
}
