package org.performanceplatform.write.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.types.ObjectId;

/** Gives ids to records that bring none. */
final class RecordIds {

    private final Optional<String> seed;

    private RecordIds(Optional<String> seed) {
        this.seed = seed;
    }

    /**
     * Ids for one batch: new ones, or, if it has an idempotency key, always the same for the same key, data set and place in
     * the batch.
     */
    static RecordIds of(String dataSet, Optional<String> idempotencyKey) {
        return new RecordIds(idempotencyKey.map(key -> dataSet + "\n" + key + "\n"));
    }

    String at(int index) {
        return seed.map(text -> digest(text + index)).orElseGet(() -> new ObjectId().toHexString());
    }

    /** 40 hexadecimal digits of a digest of a text. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
