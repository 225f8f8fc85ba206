package org.performanceplatform.core.revisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.performanceplatform.core.layout.RecordFields;

/**
 * A record at a time. Each version of a record is replaced once at most.
 *
 * @param content a digest of where it is and what it says
 * @param stored when it was stored, in milliseconds since 1970
 */
record RecordVersion(String content, long stored) {

    private static final int DIGEST_BYTES = 16;

    static RecordVersion of(String collection, Document record) {
        Map<String, Object> content = new TreeMap<>(record);
        Object stored = content.remove(RecordFields.UPDATED_AT);
        return new RecordVersion(
                digest(collection + "\n" + new Document(content).toJson()),
                stored instanceof Date date ? date.getTime() : 0);
    }

    /** Reads what {@link #text} wrote. */
    static RecordVersion ofText(String text) {
        int at = text.indexOf('@');
        return new RecordVersion(text.substring(0, at), Long.parseLong(text.substring(at + 1)));
    }

    String text() {
        return content + "@" + stored;
    }

    /** 32 hexadecimal digits. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
