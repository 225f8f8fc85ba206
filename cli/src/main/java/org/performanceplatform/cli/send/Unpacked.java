package org.performanceplatform.cli.send;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.performanceplatform.core.recordformats.BlockStream;

/** A file as it was before gzip, which its first bytes tell. */
final class Unpacked extends BlockStream {

    /** The ending of a compressed file's name. */
    static final String ENDING = ".gz";

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;

    private final InputStream unpacking;

    private Unpacked(InputStream unpacking) {
        this.unpacking = unpacking;
    }

    /** The same content, unpacked if it is compressed. */
    static InputStream of(BufferedInputStream content) throws IOException {
        content.mark(2);
        boolean compressed = content.read() == FIRST && content.read() == SECOND;
        content.reset();
        return compressed ? new Unpacked(opened(content)) : content;
    }

    private static GZIPInputStream opened(InputStream content) throws UnreadableFileException {
        try {
            return new GZIPInputStream(content);
        } catch (IOException broken) {
            throw damaged();
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return unpacking.read(bytes, offset, length);
        } catch (IOException broken) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        unpacking.close();
    }

    private static UnreadableFileException damaged() {
        return new UnreadableFileException("is compressed with gzip, and cut short or damaged");
    }
}
