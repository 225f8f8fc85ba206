package org.performanceplatform.core.revisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.performanceplatform.core.layout.RecordFields;

/**
 * A record at a time. Each version of a record is replaced once at most.
 *
 * @param content a digest of where it is and what it says
 * @param stored when it was stored, in milliseconds since 1970
 */
record RecordVersion(String content, long stored) {

    private static final DocumentCodec CODEC = new DocumentCodec();
    private static final int DIGEST_BYTES = 16;

    /** Enough until the year 10889. */
    private static final int DIGITS_OF_TIME = 12;

    static RecordVersion of(String collection, Document record) {
        Map<String, Object> content = new TreeMap<>(record);
        Object stored = content.remove(RecordFields.UPDATED_AT);
        return new RecordVersion(
                digest(collection, new Document(content)), stored instanceof Date date ? date.getTime() : 0);
    }

    /** Reads what {@link #text} wrote. */
    static RecordVersion ofText(String text) {
        int at = text.indexOf('@');
        return new RecordVersion(text.substring(0, at), Long.parseLong(text.substring(at + 1)));
    }

    String text() {
        return content + "@" + stored;
    }

    /**
     * The id of what a change of this version says: its beginning is the time at which the version was stored, so that what batches change
     * of one batch lies together.
     *
     * @return 32 hexadecimal digits
     */
    String idOf(Document change) {
        String digest = digest(content, change);
        return String.format("%0" + DIGITS_OF_TIME + "x", stored) + digest.substring(DIGITS_OF_TIME);
    }

    /** 32 hexadecimal digits. */
    private static String digest(String context, Document values) {
        try (BasicOutputBuffer bytes = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            CODEC.encode(writer, values, EncoderContext.builder().build());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(context.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes.getInternalBuffer(), 0, bytes.getSize());
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
