package org.performanceplatform.core.heads;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.performanceplatform.core.layout.HeadFields;
import org.performanceplatform.core.layout.StoreLayout;

/** Stores the ids of a batch as they come, holding at most 4 MiB of them. Not for use by several threads. */
public final class BatchIdsWriter {

    /** A batch of so few ids, and so few bytes, keeps them in the head: the head's log then stays under 300 KiB. */
    private static final int FEW_IDS = 20;

    private static final int FEW_BYTES = 1024;

    private static final int MOST_IDS_IN_A_PART = 5_000;
    private static final int MOST_BYTES_IN_A_PART = 4 * 1024 * 1024;

    private final MongoCollection<Document> batchIds;
    private final Date now;
    private final String batch = new ObjectId().toHexString();
    private List<String> pending = new ArrayList<>();
    private int pendingBytes;
    private int parts;

    BatchIdsWriter(MongoCollection<Document> batchIds, Date now) {
        this.batchIds = batchIds;
        this.now = now;
    }

    /** The id of the batch. */
    public String batch() {
        return batch;
    }

    /** Adds the id of a record that the batch will write or delete; an id may come twice. */
    public void add(String id) {
        int bytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (pending.size() == MOST_IDS_IN_A_PART || pendingBytes + bytes > MOST_BYTES_IN_A_PART) {
            store();
        }
        pending.add(id);
        pendingBytes += bytes;
    }

    /** Whether no id was added. */
    public boolean isEmpty() {
        return parts == 0 && pending.isEmpty();
    }

    /** Where the ids are, once all are added. */
    public BatchIds finish() {
        if (parts == 0 && pending.size() <= FEW_IDS && pendingBytes <= FEW_BYTES) {
            return new BatchIds(batch, pending, 0);
        }
        if (!pending.isEmpty()) {
            store();
        }
        return new BatchIds(batch, List.of(), parts);
    }

    private void store() {
        batchIds.insertOne(new Document("_id", StoreLayout.batchIdsPart(batch, parts))
                .append(HeadFields.BEGAN, now)
                .append(HeadFields.IDS, IdList.toBinary(pending)));
        parts++;
        pending = new ArrayList<>();
        pendingBytes = 0;
    }
}
