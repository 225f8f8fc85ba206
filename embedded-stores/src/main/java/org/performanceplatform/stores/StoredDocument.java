package org.performanceplatform.stores;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Collection;

/**
 * A document as it lies in memory and in the file: BSON. As objects a record takes three times as much, most of it for the places of its
 * fields.
 *
 * @param bson never changed
 */
record StoredDocument(byte[] bson) {

    private static final int USUAL_BYTES = 512;
    private static final int FIELD_BYTES = 32;

    static StoredDocument of(Document document) {
        ByteBuf bytes = Unpooled.buffer(Math.max(USUAL_BYTES, atLeast(document)));
        BsonEncoder.encodeDocument(document, bytes);
        return new StoredDocument(Arrays.copyOf(bytes.array(), bytes.readableBytes()));
    }

    /** The document as objects, which belong to whoever asked for them. */
    Document document() {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    /** So many bytes it takes at least, so that what it is written to seldom has to grow. */
    private static int atLeast(Object value) {
        if (value instanceof Document fields) {
            int sum = 0;
            for (Object field : fields.values()) {
                sum += FIELD_BYTES + atLeast(field);
            }
            return sum;
        }
        if (value instanceof Collection<?> values) {
            int sum = 0;
            for (Object each : values) {
                sum += atLeast(each);
            }
            return sum;
        }
        if (value instanceof BinData bytes) {
            return bytes.getData().length;
        }
        return value instanceof String text ? text.length() : Long.BYTES;
    }
}
