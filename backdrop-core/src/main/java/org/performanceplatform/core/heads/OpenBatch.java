package org.performanceplatform.core.heads;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.performanceplatform.core.layout.HeadFields;

/**
 * A batch that was begun and not settled: its records may be stored wholly, partly or not at all.
 *
 * @param began by the clock of whoever began it
 */
public record OpenBatch(BatchIds ids, Instant began) {

    static OpenBatch of(Document document) {
        return new OpenBatch(
                BatchIds.of(document), document.getDate(HeadFields.BEGAN).toInstant());
    }

    /** The id of the batch. */
    public String batch() {
        return ids.batch();
    }

    Document toDocument() {
        return ids.toDocument().append(HeadFields.BEGAN, Date.from(began));
    }
}
