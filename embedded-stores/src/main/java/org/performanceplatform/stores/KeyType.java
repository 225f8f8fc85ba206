package org.performanceplatform.stores;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
        String left = text(one);
        String right = text(other);
        if (left == null || right == null) {
            return super.compare(one, other);
        }
        int longer = Integer.compare(bytes(left), bytes(right));
        return longer != 0 ? longer : left.compareTo(right);
    }

    @Override
    public int getMemory(Object key) {
        String text = text(key);
        return text == null ? super.getMemory(key) : OBJECT_BYTES + text.length();
    }

    @Override
    public void write(WriteBuffer buffer, Object key) {
        String text = text(key);
        if (text == null) {
            super.write(buffer, key);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        buffer.put(ONE_TEXT).putVarInt(bytes.length).put(bytes);
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

    /** The only value of a key, if it is a text whose order is that of its characters; otherwise null. */
    private static String text(Object key) {
        return key instanceof KeyValue values
                        && values.size() == 1
                        && values.get(0) instanceof String text
                        && isPlain(text)
                ? text
                : null;
    }

    /** Java serializes NUL as two bytes, and very long texts differently; UTF-8 has nothing for half a character. */
    private static boolean isPlain(String text) {
        if (text.length() > MOST_SERIALIZED_AS_SHORT_TEXT / MOST_BYTES_OF_A_CHARACTER) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static int bytes(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : MOST_BYTES_OF_A_CHARACTER;
        }
        return bytes;
    }
}
