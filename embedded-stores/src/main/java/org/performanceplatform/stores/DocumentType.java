package org.performanceplatform.stores;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;

/** Documents, stored as BSON; older files hold them as Java objects, which can be read as well. */
final class DocumentType extends ObjectDataType {

    /** No type of {@link ObjectDataType} has this number. */
    private static final byte BSON = 121;

    private static final String ID = "_id";
    private static final int USUAL_BYTES = 512;
    private static final int OBJECT_BYTES = 100;
    private static final int FIELD_BYTES = 60;
    private static final int VALUE_BYTES = 24;

    @Override
    public int getMemory(Object document) {
        return document instanceof Document fields ? memory(fields) : super.getMemory(document);
    }

    @Override
    public void write(WriteBuffer buffer, Object document) {
        if (!(document instanceof Document fields)) {
            super.write(buffer, document);
            return;
        }
        ByteBuf bytes = Unpooled.buffer(Math.max(USUAL_BYTES, memory(fields)));
        BsonEncoder.encodeDocument(fields, bytes);
        buffer.put(BSON).putVarInt(bytes.readableBytes()).put(bytes.array(), 0, bytes.readableBytes());
    }

    @Override
    public Object read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != BSON) {
            return super.read(buffer);
        }
        buffer.get();
        int length = DataUtils.readVarInt(buffer);
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return SharedParts.of(BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes)), ID);
    }

    /** About so many bytes on the heap; pages are split, and kept or forgotten, by this. */
    private static int memory(Object value) {
        if (value instanceof Document fields) {
            int sum = OBJECT_BYTES;
            for (Object field : fields.values()) {
                sum += FIELD_BYTES + memory(field);
            }
            return sum;
        }
        if (value instanceof Collection<?> values) {
            int sum = OBJECT_BYTES;
            for (Object each : values) {
                sum += memory(each);
            }
            return sum;
        }
        if (value instanceof BinData bytes) {
            return VALUE_BYTES + bytes.getData().length;
        }
        return value instanceof String text ? VALUE_BYTES + text.length() : VALUE_BYTES;
    }
}
