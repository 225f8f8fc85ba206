package org.performanceplatform.read.caching;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Strong entity tags, and whether a client already has the answer they name. */
public final class EntityTags {

    private static final int TAG_BYTES = 20;

    private EntityTags() {}

    /** The quoted tag of a body, or of the text that determines one. */
    public static String of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The tag of the same content in another encoding. */
    public static String encoded(String tag, String encoding) {
        return tag.substring(0, tag.length() - 1) + '-' + encoding + '"';
    }

    /**
     * Whether {@code If-None-Match} names the tag: weakly or strongly, without quotes, in a list, or {@code *}.
     *
     * @param header null if the request has none
     */
    public static boolean matches(String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String candidate : header.split(",")) {
            String text = candidate.strip();
            String strong = text.startsWith("W/") ? text.substring(2) : text;
            if (strong.equals("*") || strong.equals(tag) || ('"' + strong + '"').equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
