package org.performanceplatform.core.heads;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.performanceplatform.core.layout.HeadFields;

/**
 * Many ids beside the head, as one value: a store that takes documents apart takes far longer over thousands of values. Each id is its length
 * in bytes, as four bytes, and its UTF-8.
 */
final class IdList {

    private IdList() {}

    static Binary toBinary(List<String> ids) {
        List<byte[]> texts =
                ids.stream().map(id -> id.getBytes(StandardCharsets.UTF_8)).toList();
        int size = texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        texts.forEach(text -> bytes.putInt(text.length).put(text));
        return new Binary(bytes.array());
    }

    /** @param part a document beside a head; in older ones the ids are a list */
    static List<String> of(Document part) {
        if (!(part.get(HeadFields.IDS) instanceof Binary binary)) {
            return part.getList(HeadFields.IDS, String.class);
        }
        List<String> ids = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(binary.getData());
        while (bytes.hasRemaining()) {
            byte[] text = new byte[bytes.getInt()];
            bytes.get(text);
            ids.add(new String(text, StandardCharsets.UTF_8));
        }
        return ids;
    }
}
