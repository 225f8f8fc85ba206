package org.performanceplatform.core.heads;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.performanceplatform.core.layout.HeadFields;

/**
 * Where the ids of a batch's records are: in the head itself, or in {@code parts} documents beside it. Ask
 * {@link HeadReader#forEachId} for the ids.
 *
 * @param batch the id of the batch
 * @param inHead the ids, if they are few; otherwise empty
 * @param parts how many documents beside the head hold the ids; 0 if they are in the head
 */
public record BatchIds(String batch, List<String> inHead, int parts) {

    public BatchIds {
        Objects.requireNonNull(batch);
        inHead = List.copyOf(inHead);
    }

    static BatchIds of(Document batch) {
        return new BatchIds(
                batch.getString(HeadFields.BATCH),
                batch.getList(HeadFields.IDS, String.class, List.of()),
                batch.getInteger(HeadFields.PARTS, 0));
    }

    Document toDocument() {
        Document document = new Document(HeadFields.BATCH, batch);
        return parts == 0 ? document.append(HeadFields.IDS, inHead) : document.append(HeadFields.PARTS, parts);
    }
}
