package org.performanceplatform.core.recordformats;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The bytes of a body: counted as they arrive, inflated where they are compressed, and counted again. */
final class Body {

    private static final int BUFFER = 16 * 1024;

    private Body() {}

    static InputStream open(InputStream sent, RecordFormat format, boolean gzip, Limits limits) {
        InputStream counted = notEmpty(
                new LimitedStream(new ConnectionStream(sent), limits.bodyBytes(), () -> tooLarge(limits)), format);
        if (!gzip) {
            return counted;
        }
        InputStream inflated = new InflatingStream(counted);
        return notEmpty(new LimitedStream(inflated, limits.inflatedBytes(), () -> inflatedTooLarge(limits)), format);
    }

    private static InputStream notEmpty(InputStream stream, RecordFormat format) {
        PushbackInputStream pushback = new PushbackInputStream(stream, 8);
        try {
            int first = pushback.read();
            if (first < 0) {
                throw new RecordFormatException(
                        Fault.EMPTY_BODY,
                        Position.NONE,
                        "Expected " + format.title() + " request body but received zero bytes.");
            }
            pushback.unread(first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pushback;
    }

    private static RecordFormatException tooLarge(Limits limits) {
        return new RecordFormatException(
                Fault.BODY_TOO_LARGE,
                Position.NONE,
                String.format("The body is larger than %,d bytes; send fewer records at a time", limits.bodyBytes()));
    }

    static RecordFormatException inflatedTooLarge(Limits limits) {
        return new RecordFormatException(
                Fault.INFLATED_TOO_LARGE,
                Position.NONE,
                String.format(
                        "The body inflates to more than %,d bytes; send fewer records at a time",
                        limits.inflatedBytes()));
    }

    /** Keeps a failing connection apart from what is wrong with the bytes themselves. */
    private static final class ConnectionStream extends BlockStream {
        private final InputStream sent;

        ConnectionStream(InputStream sent) {
            this.sent = sent;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                return sent.read(bytes, offset, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Undoes gzip, in one or several members (RFC 1952), to the last byte: what follows a member is another, or the body is broken. */
    private static final class InflatingStream extends BlockStream {
        private static final String NO_GZIP = "not in the .gz format";

        private final InputStream compressed;
        private GzipCompressorInputStream inflater;

        InflatingStream(InputStream compressed) {
            this.compressed = compressed;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                if (inflater == null) {
                    inflater = GzipCompressorInputStream.builder()
                            .setInputStream(new BufferedInputStream(compressed, BUFFER))
                            .setDecompressConcatenated(true)
                            .get();
                }
                return inflater.read(bytes, offset, length);
            } catch (EOFException e) {
                throw broken("The gzip body ends too early", e);
            } catch (IOException e) {
                boolean other = String.valueOf(e.getMessage()).contains(NO_GZIP);
                throw broken(
                        other
                                ? "The body is not gzip, although its Content-Encoding says so"
                                : "The gzip body is damaged",
                        e);
            }
        }

        private static RecordFormatException broken(String message, IOException cause) {
            return new RecordFormatException(Fault.BROKEN_GZIP, Position.NONE, message, cause);
        }
    }
}
