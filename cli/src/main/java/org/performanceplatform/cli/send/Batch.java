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
 * @param count of its records, {@link #UNKNOWN} if only the write API knows
 * @param contentType of the body
 * @param rows the row of the file, from 1, in which each record begins; empty where records have no rows, or those of the body
 */
record Batch(int first, int count, String contentType, byte[] body, List<Long> rows) {

    static final int UNKNOWN = -1;

    Batch(int first, int count, String contentType, byte[] body) {
        this(first, count, contentType, body, List.of());
    }

    /** Which records these are, for messages. */
    String inWords() {
        if (count == UNKNOWN) {
            return "the workbook";
        }
        return count == 1 ? "record " + first : "records " + first + " to " + (first + count - 1);
    }

    /**
     * Says to the write API that two requests are one and the same. It depends on the records, their place in the file and the data set;
     * and on the run, so that a file which was sent, then another version of it, and then the first again ends up as it was sent last:
     * what was stored before is known by the ids of the records. Only the records of a workbook may have none, so their key is the same
     * in every run.
     *
     * @param run what tells one sending of a source from another; empty if nothing is to
     */
    String idempotencyKey(String group, String type, String run) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String during = count == UNKNOWN ? "" : run;
            digest.update((during + group + "/" + type + "#" + first + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
