package org.performanceplatform.core.recordformats;

/**
 * Reads the records of one body, one after the other, without ever holding the whole body. A fault shows when the
 * reader reaches it: records before it have been handed out by then. Not safe for use by several threads.
 */
public interface RecordReader extends AutoCloseable {

    /**
     * The next record.
     *
     * @return null after the last; not to be called again then, nor after an exception, unless that
     *     {@linkplain RecordFormatException#concernsOneRecord() concerns one record}: the next call reads the one after it
     * @throws RecordFormatException if the body is not what it should be
     * @throws java.io.UncheckedIOException if the connection fails
     */
    ReadRecord next();

    /** Lets go of what the reader holds, temporary files among it; does not close the body's stream. */
    @Override
    void close();
}
