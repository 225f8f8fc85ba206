package org.performanceplatform.core.recordformats;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The characters of a text as UTF-8. */
final class Utf8 extends InputStream {

    private static final int CHARACTERS = 4 * 1024;

    private final Reader text;
    private final char[] characters = new char[CHARACTERS + 1];
    private byte[] bytes = new byte[0];
    private int at;

    Utf8(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        return filled() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!filled()) {
            return -1;
        }
        int read = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, read);
        at += read;
        return read;
    }

    /** Both halves of a surrogate pair have to be encoded together. */
    private boolean filled() throws IOException {
        if (at == bytes.length) {
            int read = Math.max(text.read(characters, 0, CHARACTERS), 0);
            if (read > 0 && Character.isHighSurrogate(characters[read - 1])) {
                read += Math.max(text.read(characters, read, 1), 0);
            }
            bytes = new String(characters, 0, read).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return at < bytes.length;
    }
}
