package org.performanceplatform.write.storing;

import com.mongodb.WriteConcern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.layout.RevisionFields;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.core.revisions.RevisionDrafts;
import org.performanceplatform.core.revisions.RevisionWriter;
import org.performanceplatform.write.spooling.Spool;

/** The revisions of a batch, collected while its records are compared. A batch that only has new records costs nothing. */
final class BatchRevisions implements AutoCloseable {

    private final Publication publication;
    private final Spool records;
    private final String batch;

    /** Of ids that came twice: how many drafts there were before those of the last record of the id, which is the one that counts. */
    private final Map<String, Integer> lastOfRepeated = new HashMap<>();

    private Spool drafts;

    /**
     * @param records of the batch
     * @param batch its id
     */
    BatchRevisions(Publication publication, Spool records, String batch) {
        this.publication = publication;
        this.records = records;
        this.batch = batch;
    }

    /**
     * Takes a record that differs from the one that is stored.
     *
     * @param collection that holds them
     * @param old the stored one, or null if there is none
     * @param again whether the id came before in this batch: the last one counts
     */
    void replaced(String collection, Document old, Document record, boolean again) {
        if (old == null || !publication.counts()) {
            return;
        }
        if (drafts == null) {
            drafts = records.another();
        }
        if (again) {
            lastOfRepeated.put(old.getString(RecordFields.ID), drafts.records());
        }
        RevisionDrafts.of(collection, old, Optional.of(record), publication, batch)
                .forEach(drafts::add);
    }

    /** Announces them all, once the batch has begun. */
    void announce(RevisionWriter writer, DataSetName name, WriteConcern concern) {
        if (drafts == null) {
            return;
        }
        int[] index = {0};
        drafts.forEachChunk(chunk -> {
            List<RawBsonDocument> counting = new ArrayList<>(chunk.size());
            for (RawBsonDocument draft : chunk) {
                if (counts(draft, index[0]++)) {
                    counting.add(draft);
                }
            }
            writer.announce(name, counting, concern);
        });
    }

    private boolean counts(RawBsonDocument draft, int index) {
        return lastOfRepeated.isEmpty()
                || index
                        >= lastOfRepeated.getOrDefault(
                                draft.getString(RevisionFields.RECORD).getValue(), 0);
    }

    @Override
    public void close() {
        if (drafts != null) {
            drafts.close();
        }
    }
}
