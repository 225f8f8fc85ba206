package org.performanceplatform.read.responses;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compression of bodies, with gzip only. */
final class Encodings {

    static final String GZIP = "gzip";

    /** Below this many bytes compression costs more than it saves. */
    private static final int WORTHWHILE = 1024;

    private Encodings() {}

    /** Whether {@code Accept-Encoding}, which may be null, allows gzip. */
    static boolean acceptsGzip(String header) {
        if (header == null) {
            return false;
        }
        for (String coding : header.split(",")) {
            String[] parts = coding.strip().split(";");
            boolean refused = parts.length > 1 && parts[1].strip().matches("q=0(\\.0*)?");
            if (parts[0].strip().equalsIgnoreCase(GZIP) && !refused) {
                return true;
            }
        }
        return false;
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
