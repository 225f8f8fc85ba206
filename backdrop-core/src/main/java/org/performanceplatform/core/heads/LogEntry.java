package org.performanceplatform.core.heads;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.performanceplatform.core.layout.HeadFields;

/**
 * A settled batch.
 *
 * @param range the least and greatest {@code _timestamp} of the records that are new, were replaced or were deleted, before
 *     and after the batch; empty if it may be any, as when batches overlapped or records have no {@code _timestamp}
 */
public record LogEntry(BatchIds ids, Optional<TimeRange> range) {

    static LogEntry of(Document document) {
        Date least = document.getDate(HeadFields.LEAST);
        Date greatest = document.getDate(HeadFields.GREATEST);
        Optional<TimeRange> range = least == null || greatest == null
                ? Optional.empty()
                : Optional.of(new TimeRange(least.toInstant(), greatest.toInstant()));
        return new LogEntry(BatchIds.of(document), range);
    }

    Document toDocument() {
        Document document = ids.toDocument();
        range.ifPresent(known -> document.append(HeadFields.LEAST, Date.from(known.least()))
                .append(HeadFields.GREATEST, Date.from(known.greatest())));
        return document;
    }
}
