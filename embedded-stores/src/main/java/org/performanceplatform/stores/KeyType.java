package org.performanceplatform.stores;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;

/**
 * Keys of an index, of which nearly all are one text: compared and stored as such. Others, and those that older files hold, are Java objects.
 * The order is the one that Java's serialization has (the shorter text first), so that older files stay in order.
 */
final class KeyType extends ObjectDataType {

    /** No type of {@link ObjectDataType} has this number. */
    private static final byte ONE_TEXT = 120;

    private static final int MOST_SERIALIZED_AS_SHORT_TEXT = 65_535;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;
    private static final int OBJECT_BYTES = 120;

    @Override
    public int compare(Object one, Object other) {
        if (one == other) {
            return 0;
        }
        byte[] left = plain(one);
        byte[] right = left == null ? null : plain(other);
        if (left == null || right == null) {
            return super.compare(one, other);
        }
        int longer = Integer.compare(left.length, right.length);
        return longer != 0 ? longer : Arrays.compareUnsigned(left, right);
    }

    @Override
    public int getMemory(Object key) {
        return plain(key) == null ? super.getMemory(key) : OBJECT_BYTES + ((String) ((KeyValue) key).get(0)).length();
    }

    @Override
    public void write(WriteBuffer buffer, Object key) {
        byte[] bytes = plain(key);
        if (bytes == null) {
            super.write(buffer, key);
        } else {
            buffer.put(ONE_TEXT).putVarInt(bytes.length).put(bytes);
        }
    }

    @Override
    public Object read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != ONE_TEXT) {
            return super.read(buffer);
        }
        buffer.get();
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return new KeyValue(new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * The only value of a key, if it is a text whose order is that of its bytes; otherwise null. Java serializes NUL as two bytes, halves of
     * characters each by itself, and very long texts differently.
     */
    private static byte[] plain(Object key) {
        if (!(key instanceof KeyValue values && values.size() == 1 && values.get(0) instanceof String text)
                || text.length() > MOST_SERIALIZED_AS_SHORT_TEXT / MOST_BYTES_OF_A_CHARACTER
                || text.indexOf(0) >= 0) {
            return null;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean ascii = bytes.length == text.length() && text.equals(new String(bytes, StandardCharsets.ISO_8859_1));
        return ascii || text.chars().noneMatch(c -> Character.isSurrogate((char) c)) ? bytes : null;
    }
}
