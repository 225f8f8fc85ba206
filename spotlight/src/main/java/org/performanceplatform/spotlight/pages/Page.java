package org.performanceplatform.spotlight.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An answer to a visitor, in memory as it is sent.
 *
 * @param etag strong, of the content
 * @param indexed whether search engines may list it
 * @param plain the content, or null if it is kept compressed only
 * @param gzipped the content compressed, or as it is where that would save nothing
 */
public record Page(
        int status,
        String contentType,
        String cacheControl,
        boolean indexed,
        String etag,
        byte[] plain,
        byte[] gzipped) {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final int DIGEST_BYTES = 15;

    /** By the content's digest: a page that is made anew is most often what it was, and compressing it is most of the work. */
    private static final Cache<String, byte[]> COMPRESSED = Caffeine.newBuilder()
            .maximumWeight(6_000_000)
            .weigher((String digest, byte[] compressed) -> compressed.length)
            .build();

    /** A page of HTML. */
    public static Page html(int status, Lifetime lifetime, boolean indexed, String html) {
        return of(status, HTML, lifetime, indexed, html.getBytes(StandardCharsets.UTF_8));
    }

    /** Content of another type. */
    public static Page of(int status, String contentType, Lifetime lifetime, boolean indexed, byte[] content) {
        String etag = etag(content);
        byte[] compressed =
                contentType.equals("image/png") ? content : COMPRESSED.get(etag, digest -> gzipped(content));
        return new Page(status, contentType, lifetime.cacheControl(), indexed, etag, content, compressed);
    }

    /** The same page, which may be kept otherwise. */
    public Page keptFor(Lifetime lifetime) {
        return new Page(status, contentType, lifetime.cacheControl(), indexed, etag, plain, gzipped);
    }

    /**
     * The same page, which says something else from {@code moment} on: its ETag contains the moment, and caches don't keep
     * it beyond.
     */
    public Page until(Instant moment, Lifetime lifetime, Instant now) {
        return new Page(
                status,
                contentType,
                lifetime.cacheControl(Duration.between(now, moment)),
                indexed,
                etag + "." + Long.toString(moment.getEpochSecond(), Character.MAX_RADIX),
                plain,
                gzipped);
    }

    /** The same page, kept compressed only because it is large: who can't read that gets it inflated on its way. */
    public Page compressedOnly() {
        return new Page(status, contentType, cacheControl, indexed, etag, null, gzipped);
    }

    /** About how much memory it takes. */
    public int weight() {
        int own = plain == null ? 0 : plain.length;
        return isCompressed() ? own + gzipped.length : own;
    }

    /** What is sent to those who can't read the compressed form: bytes, or a stream of them. */
    Object entity() {
        if (plain != null) {
            return plain;
        }
        try {
            return new GZIPInputStream(new ByteArrayInputStream(gzipped));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a compressed form. */
    boolean isCompressed() {
        return gzipped != plain;
    }

    private static String etag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            byte[] start = Arrays.copyOf(digest, DIGEST_BYTES);
            return Base64.getUrlEncoder().encodeToString(start);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzipped(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
