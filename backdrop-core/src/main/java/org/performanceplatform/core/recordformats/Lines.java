package org.performanceplatform.core.recordformats;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a text in UTF-8, one at a time: where a line ends the stream ends, until the next line is asked for. So whatever a reader
 * makes of one line, it can't touch another. Lines without anything but white space are passed over, as is that at a line's beginning.
 */
final class Lines extends BlockStream {

    private static final int BUFFER = 8 * 1024;
    private static final int SPACE = ' ';

    private final InputStream text;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long bytesBefore;
    private long number;
    private int indent;
    private long start;
    private boolean ended = true;

    Lines(InputStream text) {
        this.text = text;
    }

    /** Goes to the beginning of the next line; false after the last. */
    boolean next() throws IOException {
        toItsEnd();
        number++;
        indent = 0;
        while (filled() && buffer[at] >= 0 && buffer[at] <= SPACE && buffer[at] != 0) {
            indent++;
            if (buffer[at] == '\n') {
                number++;
                indent = 0;
            }
            at++;
        }
        start = bytesBefore + at;
        ended = !filled();
        return !ended;
    }

    /** The number of the present line, from 1. */
    long number() {
        return number;
    }

    /** How many bytes of white space were passed over at the present line's beginning. */
    int indent() {
        return indent;
    }

    /** How many bytes of the text come before the first that was not passed over in the present line. */
    long start() {
        return start;
    }

    /** Whether the text ends where the present line does. */
    boolean last() throws IOException {
        return !filled();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (ended || !filled()) {
            ended = true;
            return -1;
        }
        int most = Math.min(length, end - at);
        int read = 0;
        while (read < most && buffer[at + read] != '\n') {
            read++;
        }
        System.arraycopy(buffer, at, bytes, offset, read);
        at += read;
        if (read < most) {
            at++;
            ended = true;
        }
        return read == 0 && ended ? -1 : read;
    }

    private void toItsEnd() throws IOException {
        while (!ended) {
            ended = !filled() || buffer[at++] == '\n';
        }
    }

    private boolean filled() throws IOException {
        if (at == end) {
            bytesBefore += end;
            at = 0;
            end = Math.max(text.read(buffer, 0, BUFFER), 0);
        }
        return at < end;
    }
}
