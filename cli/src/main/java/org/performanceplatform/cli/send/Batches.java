package org.performanceplatform.cli.send;

import java.io.Closeable;
import java.io.IOException;

/** What one source has to send, in the order in which it is sent. */
interface Batches extends Closeable {

    /**
     * The next batch, or null after the last.
     *
     * @throws UnreadableFileException if the file is not what it claims to be; the message says where
     */
    Batch next() throws IOException;
}
