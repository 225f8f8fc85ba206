package org.performanceplatform.read.metadata;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.read.columns.ColumnsCache;
import org.performanceplatform.read.columns.HeldSnapshot;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.limits.RunningQueries;
import org.performanceplatform.read.queries.QueryConfig;
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
    private final Map<String, Known> known = new ConcurrentHashMap<>();

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

    DataSetDescription describe(DataSet dataSet, BooleanSupplier abandoned) {
        HeadState state = heads.state(new DataSetName(dataSet.name()));
        Known last = known.get(dataSet.name());
        boolean current = last != null && last.epoch.equals(state.epoch()) && last.version == state.version();
        if (!current || !state.quiet()) {
            Deadline deadline = new Deadline(limits.timeLimit(), abandoned);
            last = new Known(state.epoch(), state.version(), running.run(deadline, () -> content(state, deadline)));
            if (state.quiet()) {
                known.put(dataSet.name(), last);
            }
        }
        return DataSetDescription.of(dataSet, state.version(), last.content, config.licence());
    }

    private DataSetDescription.Content content(HeadState state, Deadline deadline) {
        return columns.at(state.name(), state)
                .map(held -> content(held, deadline))
                .orElseGet(() -> StoredContent.of(store.recordsInterruptibly(state), config.values(), deadline));
    }

    private static DataSetDescription.Content content(HeldSnapshot held, Deadline deadline) {
        return new DataSetDescription.Content(
                held.records(), held.first(), held.last(), held.updatedAt(), held.fields(deadline));
    }

    private record Known(String epoch, long version, DataSetDescription.Content content) {}
}
