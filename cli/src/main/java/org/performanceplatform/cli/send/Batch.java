package org.performanceplatform.cli.send;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Records that are sent, accepted or refused together.
 *
 * @param first number of its first record within the file, from 1
 * @param body the records as a JSON list
 */
record Batch(int first, int count, byte[] body) {

    static Batch of(int first, List<String> records) {
        return new Batch(
                first, records.size(), ("[" + String.join(",", records) + "]").getBytes(StandardCharsets.UTF_8));
    }

    int last() {
        return first + count - 1;
    }

    /**
     * Says to the write API that two requests are one and the same. It depends on the records, their place in the file and the data set
     * alone: sending a file once more after a failure makes no record twice.
     */
    String idempotencyKey(String group, String type) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((group + "/" + type + "#" + first + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
