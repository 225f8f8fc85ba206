package org.performanceplatform.core.recordformats;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** An endless body: a beginning, and then one text over and over; counts what is read of it. */
final class RepeatedText extends InputStream {

    private final byte[] beginning;
    private final byte[] repeated;
    private long read;

    RepeatedText(String beginning, String repeated) {
        this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
        this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
    }

    long bytesRead() {
        return read;
    }

    @Override
    public int read() {
        long at = read++;
        return at < beginning.length
                ? beginning[(int) at]
                : repeated[(int) ((at - beginning.length) % repeated.length)];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        for (int i = 0; i < length; i++) {
            bytes[offset + i] = (byte) read();
        }
        return length;
    }
}
