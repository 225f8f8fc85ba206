package org.performanceplatform.write.transforms.running;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.records.StoredRecord;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.stagecraftclient.DataSet;
import org.performanceplatform.write.spooling.Spool;
import org.performanceplatform.write.storing.RecordChanges;
import org.performanceplatform.write.storing.RecordStore;
import org.performanceplatform.write.transforms.formulas.Result;

/** Puts records into the store as the service does, without its checks. */
final class StoredResults implements Results {

    private static final Set<String> TIMES = Set.of("_timestamp", "_start_at", "_end_at");

    private final RecordStore store;
    private final RecordChanges changes;
    private final Clock clock;

    StoredResults(RecordStore store, RecordChanges changes, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void store(DataSet dataSet, List<Result> results, String reason) {
        write(
                dataSet.name(),
                results.stream().map(result -> new Document(result.fields())).toList());
    }

    void write(String dataSet, List<Document> records) {
        try (Spool spool = new Spool(Path.of(System.getProperty("java.io.tmpdir")), 100_000, clock.instant())) {
            for (Document record : records) {
                spool.add(StoredRecord.withPeriods(stored(record)));
            }
            store.store(new DataSetName(dataSet), spool, Publication.NONE, () -> {});
        }
    }

    /** A result as the store holds it, but for what the store adds. */
    static Document stored(Result result) {
        return stored(new Document(result.fields()));
    }

    private static Document stored(Document record) {
        Document stored = new Document();
        record.forEach((key, value) -> stored.append(key, stored(key, value)));
        return stored;
    }

    private static Object stored(String key, Object value) {
        if (TIMES.contains(key)) {
            return Date.from(OffsetDateTime.parse((String) value).toInstant());
        }
        return value instanceof Integer whole ? Long.valueOf(whole) : value;
    }

    @Override
    public void remove(DataSet dataSet, Collection<String> ids, String reason) {
        ids.forEach(id -> changes.delete(new DataSetName(dataSet.name()), id, Publication.NONE));
    }
}
