package org.performanceplatform.read.responses;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A buffer that refuses to grow beyond a bound. */
final class BoundedBuffer extends ByteArrayOutputStream {

    private final int bound;

    BoundedBuffer(int bound) {
        this.bound = bound;
    }

    /** There was more than the buffer takes. */
    static final class FullException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        check(length);
        super.write(bytes, offset, length);
    }

    @Override
    public void write(int octet) {
        check(1);
        super.write(octet);
    }

    private void check(int more) {
        if (count + more > bound) {
            throw new UncheckedIOException(new FullException());
        }
    }
}
