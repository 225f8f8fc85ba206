package org.performanceplatform.core.recordformats;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Hands bytes on up to a limit, and never asks for more than one byte beyond it. */
final class LimitedStream extends BlockStream {

    private final InputStream source;
    private final Supplier<RecordFormatException> beyond;
    private long left;

    LimitedStream(InputStream source, long limit, Supplier<RecordFormatException> beyond) {
        this.source = source;
        this.left = limit;
        this.beyond = beyond;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = source.read(bytes, offset, (int) Math.min(length, left + 1));
        if (read > left) {
            throw beyond.get();
        }
        left -= Math.max(read, 0);
        return read;
    }
}
