package org.performanceplatform.read.columns;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.performanceplatform.core.heads.Head;
import org.performanceplatform.core.heads.HeadReader;
import org.performanceplatform.core.heads.LogEntry;
import org.performanceplatform.core.layout.RecordFields;

/**
 * The records that batches have changed, by their ids. They are read again only after the head that names the batches, so that
 * what is read is at least as new as its version; what is newer belongs to batches that a later version will name.
 */
final class Changes {

    private static final int MOST_AT_ONCE = 1000;

    private final HeadReader heads;
    private final Set<String> ids = new HashSet<>();

    Changes(HeadReader heads) {
        this.heads = heads;
    }

    /**
     * Notes the ids of the batches settled after a version.
     *
     * @return whether they can be known; if not, the records must be read as a whole
     */
    boolean note(Head head, String epoch, long version) {
        Optional<List<LogEntry>> entries = head.since(epoch, version);
        return entries.isPresent()
                && entries.get().stream().allMatch(entry -> heads.forEachId(entry.ids(), ids::addAll));
    }

    int size() {
        return ids.size();
    }

    /** Reads the changed records again. */
    void applyTo(RecordColumns columns, MongoCollection<Document> records) {
        String[] all = ids.toArray(String[]::new);
        for (int from = 0; from < all.length; from += MOST_AT_ONCE) {
            Set<String> gone = new HashSet<>(List.of(all).subList(from, Math.min(all.length, from + MOST_AT_ONCE)));
            List<String> some = List.copyOf(gone);
            for (Document record : records.find(
                            some.size() == 1 ? Filters.eq(some.get(0)) : Filters.in(RecordFields.ID, some))
                    .batchSize(some.size() + 1)) {
                columns.put(record);
                gone.remove(record.getString(RecordFields.ID));
            }
            gone.forEach(columns::remove);
        }
        ids.clear();
        columns.tidy();
    }
}
