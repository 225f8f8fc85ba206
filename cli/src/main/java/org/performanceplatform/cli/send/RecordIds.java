package org.performanceplatform.cli.send;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Gives ids to records that bring none, so that none is stored twice, however often a file is sent, whatever was added to its end, and
 * however many records go into a request. An id depends on the data set, the file's name, the record's place in it and the record itself.
 */
final class RecordIds {

    static final String FIELD = "_id";

    private static final int BYTES = 20;

    private final String file;

    /** @param source name of the file without its folder */
    RecordIds(String group, String type, String source) {
        this.file = group + "/" + type + "\n" + source + "\n";
    }

    /**
     * @param place of the record in the file, from 1
     * @param record all of it, in any form that is always the same
     */
    String of(int place, String record) {
        try {
            byte[] text = (file + place + "\n" + record).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, BYTES);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
