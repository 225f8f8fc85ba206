package org.performanceplatform.read.columns;

import com.mongodb.client.model.Filters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.Head;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.heads.LogEntry;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.read.stores.RecordStore;

/**
 * Reads the records of a data set into columns, and brings columns up to date: first the head, then the records, then what
 * the head says has been settled since. Records of batches not yet settled may be seen or not; when they are settled the
 * head says so and they are read again.
 */
final class ColumnsReader {

    private static final int DOCUMENTS_AT_ONCE = 5000;
    private static final int IDS_AT_ONCE = 1000;

    private final RecordStore store;
    private final int largestRefresh;

    /**
     * @param largestRefresh of how many changed records at most columns are brought up to date
     */
    ColumnsReader(RecordStore store, int largestRefresh) {
        this.store = store;
        this.largestRefresh = largestRefresh;
    }

    /** Columns and the version of the data set that they hold. */
    record Loaded(RecordColumns columns, String epoch, long version) {

        Snapshot snapshot() {
            return columns.snapshot(epoch, version);
        }
    }

    /**
     * Reads all records.
     *
     * @param progress told the bytes held from time to time; may throw to stop
     * @return empty if the data set was emptied meanwhile
     */
    Optional<Loaded> load(DataSetName name, LongConsumer progress) {
        HeadState before = store.state(name);
        RecordColumns columns = new RecordColumns();
        int count = 0;
        for (Document record : store.records(before).find().batchSize(DOCUMENTS_AT_ONCE)) {
            columns.put(record);
            count++;
            if (count % DOCUMENTS_AT_ONCE == 0) {
                progress.accept(columns.bytes());
            }
        }
        progress.accept(columns.bytes());
        return refresh(name, new Loaded(columns, before.epoch(), before.version()));
    }

    /**
     * Brings columns up to date.
     *
     * @return empty if they must be loaded anew
     */
    Optional<Loaded> refresh(DataSetName name, Loaded loaded) {
        Head head = store.head(name);
        Optional<List<LogEntry>> changes = head.since(loaded.epoch, loaded.version);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Optional<Set<String>> ids = ids(changes.get());
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        apply(head.state(), loaded.columns, List.copyOf(ids.get()));
        loaded.columns.tidy();
        return Optional.of(new Loaded(loaded.columns, loaded.epoch, head.state().version()));
    }

    private Optional<Set<String>> ids(List<LogEntry> changes) {
        Set<String> ids = new HashSet<>();
        for (LogEntry change : changes) {
            boolean known = store.heads().forEachId(change.ids(), ids::addAll);
            if (!known || ids.size() > largestRefresh) {
                return Optional.empty();
            }
        }
        return Optional.of(ids);
    }

    private void apply(HeadState state, RecordColumns columns, List<String> ids) {
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            Set<String> gone = new HashSet<>(some);
            for (Document record :
                    store.records(state).find(Filters.in(RecordFields.ID, some)).batchSize(IDS_AT_ONCE)) {
                columns.put(record);
                gone.remove(record.getString(RecordFields.ID));
            }
            gone.forEach(columns::remove);
        }
    }
}
