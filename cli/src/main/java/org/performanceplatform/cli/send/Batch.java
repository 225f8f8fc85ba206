package org.performanceplatform.cli.send;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Records that are sent, accepted or refused together.
 *
 * @param first number of its first record within the file, from 1
 * @param count of its records, {@link #UNKNOWN} if only the write API knows
 * @param contentType of the body
 */
record Batch(int first, int count, String contentType, byte[] body) {

    static final int UNKNOWN = -1;

    /** Which records these are, for messages. */
    String inWords() {
        if (count == UNKNOWN) {
            return "the workbook";
        }
        return count == 1 ? "record " + first : "records " + first + " to " + (first + count - 1);
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
