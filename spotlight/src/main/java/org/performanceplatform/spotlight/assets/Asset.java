package org.performanceplatform.spotlight.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the site, in memory as it is sent.
 *
 * @param name with a digest of its content, so that it may be kept for ever
 */
record Asset(String name, String contentType, byte[] plain, byte[] gzipped) {

    private static final int DIGEST_LENGTH = 12;

    /** The asset of a content; {@code stem} and {@code extension} make its name. */
    static Asset of(String stem, String extension, String contentType, byte[] content) {
        return new Asset(stem + "-" + digest(content) + "." + extension, contentType, content, gzipped(content));
    }

    static Asset ofText(String stem, String extension, String contentType, String content) {
        return of(stem, extension, contentType, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzipped(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
