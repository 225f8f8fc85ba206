package org.performanceplatform.write.storing;

import com.mongodb.WriteConcern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.performanceplatform.core.heads.Batch;
import org.performanceplatform.core.layout.RecordFields;
import org.performanceplatform.core.layout.RevisionFields;
import org.performanceplatform.core.revisions.Publication;
import org.performanceplatform.core.revisions.RevisionDrafts;
import org.performanceplatform.core.revisions.RevisionWriter;
import org.performanceplatform.write.spooling.Spool;

/** The revisions of a batch, collected while its records are compared. A batch that only has new records costs nothing. */
final class BatchRevisions implements AutoCloseable {

    private static final DocumentCodec CODEC = new DocumentCodec();
    private static final String ORDINAL = "ordinal";

    private final Publication publication;
    private final Spool records;
    private final Map<String, Long> lastOfRepeated = new HashMap<>();
    private Spool drafts;
    private long ordinal;

    /** @param records of the batch */
    BatchRevisions(Publication publication, Spool records) {
        this.publication = publication;
        this.records = records;
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
        ordinal++;
        if (again) {
            lastOfRepeated.put(old.getString(RecordFields.ID), ordinal);
        }
        for (Document draft : RevisionDrafts.of(collection, old, Optional.of(record), publication)) {
            if (drafts == null) {
                drafts = records.another();
            }
            drafts.add(draft.append(ORDINAL, ordinal));
        }
    }

    /** Announces them all, once the batch has begun. */
    void announce(RevisionWriter writer, Batch batch, WriteConcern concern) {
        if (drafts == null) {
            return;
        }
        drafts.forEachChunk(chunk -> {
            List<Document> announced = new ArrayList<>();
            for (RawBsonDocument raw : chunk) {
                Document draft = raw.decode(CODEC);
                Long last = lastOfRepeated.get(draft.getString(RevisionFields.RECORD));
                long own = (Long) draft.remove(ORDINAL);
                if (last == null || own == last) {
                    announced.add(draft);
                }
            }
            writer.announce(batch.name(), batch.ids().batch(), publication, announced, concern);
        });
    }

    @Override
    public void close() {
        if (drafts != null) {
            drafts.close();
        }
    }
}
