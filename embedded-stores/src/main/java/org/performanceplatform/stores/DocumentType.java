package org.performanceplatform.stores;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;

/** How stored documents are written to a file, and read; older files hold them as Java objects. */
final class DocumentType extends ObjectDataType {

    /** No type of {@link ObjectDataType} has this number. */
    private static final byte BSON = 121;

    /** What a stored document takes on the heap beside its bytes. */
    private static final int OBJECT_BYTES = 40;

    /** So many bytes on the heap; pages are split, and kept or forgotten, by this. */
    @Override
    public int getMemory(Object document) {
        return OBJECT_BYTES + ((StoredDocument) document).bson().length;
    }

    @Override
    public void write(WriteBuffer buffer, Object document) {
        byte[] bytes = ((StoredDocument) document).bson();
        buffer.put(BSON).putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != BSON) {
            return StoredDocument.of((Document) super.read(buffer));
        }
        buffer.get();
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return new StoredDocument(bytes);
    }
}
