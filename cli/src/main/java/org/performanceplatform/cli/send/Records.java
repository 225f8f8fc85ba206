package org.performanceplatform.cli.send;

import java.io.Closeable;
import java.io.IOException;

/** The records of one file, one after the other. */
interface Records extends Closeable {

    /**
     * The next record as a JSON object, or null after the last.
     *
     * @throws UnreadableFileException if the file is not what it claims to be; the message says where
     */
    String next() throws IOException;
}
