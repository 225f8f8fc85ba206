package org.performanceplatform.read.responses;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.performanceplatform.read.representations.Weights;

/** Compression of bodies, with gzip only. */
final class Encodings {

    static final String GZIP = "gzip";
    private static final String OLD_NAME_OF_GZIP = "x-gzip";

    /** Below this many bytes compression costs more than it saves. */
    private static final int WORTHWHILE = 1024;

    private Encodings() {}

    /**
     * Whether gzip is wanted, and at least as much as a plain body (RFC 9110, section 12.5.3).
     *
     * @param header {@code Accept-Encoding}; null, as if there were none, wants nothing but plain bodies
     */
    static boolean acceptsGzip(String header) {
        Map<String, Double> weights = new HashMap<>();
        for (String coding : (header == null ? "" : header).split(",")) {
            String[] parts = coding.toLowerCase(Locale.ROOT).split(";", -1);
            String name = parts[0].strip();
            weights.putIfAbsent(name.equals(OLD_NAME_OF_GZIP) ? GZIP : name, Weights.of(parts));
        }
        double gzip = weights.getOrDefault(GZIP, weights.getOrDefault("*", 0.0));
        return gzip > 0 && gzip >= weights.getOrDefault("identity", 0.0);
    }

    static boolean isWorthwhile(byte[] body) {
        return body.length >= WORTHWHILE;
    }

    static byte[] gzip(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4 + 64);
        try (OutputStream out = gzip(compressed)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** A stream that compresses, quickly rather than tightly. */
    static OutputStream gzip(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, 8192) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }
}
