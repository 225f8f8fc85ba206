package org.performanceplatform.write.upkeep;

import com.mongodb.client.MongoCollection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.bson.RawBsonDocument;
import org.jboss.logging.Logger;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.write.storing.Stores;
import org.performanceplatform.write.storing.Stores.Store;

/**
 * Keeps realtime data sets within their size: deletes the records of the oldest {@code _timestamp}, as batches of their own, until
 * the rest fits again. A data set that did not change since it last fitted is not looked at.
 */
@Singleton
class CappedSets {

    private static final Logger LOG = Logger.getLogger(CappedSets.class);
    private static final int MOST_AT_ONCE = 5_000;

    private final Stores stores;
    private final Map<DataSetName, String> fitting = new HashMap<>();

    CappedSets(Stores stores) {
        this.stores = stores;
    }

    /** A record that may have to go. */
    private record Old(String id, long time, int bytes) {}

    /** @param size bytes of BSON that the data set may hold */
    void trim(DataSetName name, long size) {
        Store store = stores.store();
        HeadState head = store.reader().state(name);
        String state = head.epoch() + " " + head.version() + " " + size;
        if (state.equals(fitting.get(name))) {
            return;
        }
        List<Old> oldest = beyond(store.database().getCollection(head.collection(), RawBsonDocument.class), size);
        if (oldest.isEmpty()) {
            fitting.put(name, state);
            return;
        }
        Instant latest = Instant.ofEpochMilli(oldest.get(oldest.size() - 1).time());
        List<String> ids = oldest.stream().map(Old::id).toList();
        long deleted = store.changes().deleteUntil(name, ids, latest, Publication.NONE);
        LOG.infov("A realtime data set is trimmed: data_set={0} records={1}", name, deleted);
        if (oldest.size() == MOST_AT_ONCE) {
            trim(name, size);
        }
    }

    /** The oldest records, oldest first, as many as are too many, but not more than one batch. */
    private static List<Old> beyond(MongoCollection<RawBsonDocument> records, long size) {
        PriorityQueue<Old> oldest =
                new PriorityQueue<>(Comparator.comparingLong(Old::time).reversed());
        long bytes = 0;
        for (RawBsonDocument record : records.find()) {
            int length = record.getByteBuffer().remaining();
            bytes += length;
            oldest.add(new Old(record.getString(RecordFields.ID).getValue(), time(record), length));
            if (oldest.size() > MOST_AT_ONCE) {
                oldest.poll();
            }
        }
        List<Old> candidates = new ArrayList<>(oldest);
        candidates.sort(Comparator.comparingLong(Old::time));
        List<Old> tooMany = new ArrayList<>();
        for (Old old : candidates) {
            if (bytes <= size) {
                break;
            }
            bytes -= old.bytes();
            tooMany.add(old);
        }
        return tooMany;
    }

    private static long time(RawBsonDocument record) {
        return record.isDateTime(RecordFields.TIMESTAMP)
                ? new Date(record.getDateTime(RecordFields.TIMESTAMP).getValue()).getTime()
                : Long.MIN_VALUE;
    }
}
