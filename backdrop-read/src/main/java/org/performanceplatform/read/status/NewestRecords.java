package org.performanceplatform.read.status;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.read.stores.RecordStore;

/** The newest {@code _timestamp} of each data set, looked for again only when the data set has changed. */
@Singleton
public class NewestRecords {

    private final RecordStore store;
    private final Map<DataSetName, Known> known = new ConcurrentHashMap<>();

    public NewestRecords(RecordStore store) {
        this.store = store;
    }

    /** Empty for a data set without data. */
    public Optional<Instant> timestamp(DataSetName name) {
        HeadState state = store.state(name);
        if (!state.exists()) {
            return Optional.empty();
        }
        Known last = known.get(name);
        if (last != null && last.epoch.equals(state.epoch()) && last.version == state.version() && state.quiet()) {
            return last.timestamp;
        }
        Optional<Instant> newest = find(state);
        if (state.quiet()) {
            known.put(name, new Known(state.epoch(), state.version(), newest));
        }
        return newest;
    }

    private Optional<Instant> find(HeadState state) {
        Document newest = store.records(state)
                .find(Filters.ne(RecordFields.TIMESTAMP, null))
                .sort(Sorts.descending(RecordFields.TIMESTAMP))
                .projection(Projections.include(RecordFields.TIMESTAMP))
                .first();
        return Optional.ofNullable(newest)
                .map(record -> record.getDate(RecordFields.TIMESTAMP).toInstant());
    }

    private record Known(String epoch, long version, Optional<Instant> timestamp) {}
}
