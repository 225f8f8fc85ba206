package org.performanceplatform.core.heads;

import java.util.Date;
import java.util.Optional;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.performanceplatform.core.layout.HeadFields;

/**
 * A settled batch. In the log it lies as the bytes of a BSON document, because a head is changed several times by every batch, and a store
 * that takes documents apart to change them takes far longer over 200 documents than over 200 values.
 *
 * @param range the least and greatest {@code _timestamp} of the records that are new, were replaced or were deleted, before
 *     and after the batch; empty if it may be any, as when batches overlapped or records have no {@code _timestamp}
 */
public record LogEntry(BatchIds ids, Optional<TimeRange> range) {

    private static final DocumentCodec CODEC = new DocumentCodec();

    /** @param stored an element of the log; in older heads it is the document itself */
    static LogEntry of(Object stored) {
        return stored instanceof Binary bytes
                ? ofDocument(new RawBsonDocument(bytes.getData()).decode(CODEC))
                : ofDocument((Document) stored);
    }

    private static LogEntry ofDocument(Document document) {
        Date least = document.getDate(HeadFields.LEAST);
        Date greatest = document.getDate(HeadFields.GREATEST);
        Optional<TimeRange> range = least == null || greatest == null
                ? Optional.empty()
                : Optional.of(new TimeRange(least.toInstant(), greatest.toInstant()));
        return new LogEntry(BatchIds.of(document), range);
    }

    Binary toBinary() {
        Document document = ids.toDocument();
        range.ifPresent(known -> document.append(HeadFields.LEAST, Date.from(known.least()))
                .append(HeadFields.GREATEST, Date.from(known.greatest())));
        try (BasicOutputBuffer bytes = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            CODEC.encode(writer, document, EncoderContext.builder().build());
            return new Binary(bytes.toByteArray());
        }
    }
}
