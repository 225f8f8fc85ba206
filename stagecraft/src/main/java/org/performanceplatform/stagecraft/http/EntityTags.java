package org.performanceplatform.stagecraft.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Strong entity tags: what a body hashes to. */
public final class EntityTags {

    private EntityTags() {}

    /** The tag of a body, with its quotes. */
    public static String of(byte[] body) {
        return '"' + HexFormat.of().formatHex(sha256(body), 0, 16) + '"';
    }

    /** Whether an {@code If-None-Match} names a tag; null names none. */
    public static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null && (ifNoneMatch.trim().equals("*") || ifNoneMatch.contains(tag));
    }

    /** 64 hexadecimal digits, for what is kept only to be recognised. */
    public static String hash(String secret) {
        return HexFormat.of().formatHex(sha256(secret.getBytes(UTF_8)));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
