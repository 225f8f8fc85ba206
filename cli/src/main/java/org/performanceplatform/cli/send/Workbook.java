package org.performanceplatform.cli.send;

import java.io.IOException;
import java.io.InputStream;

/** An Excel workbook, sent whole: the write API reads its sheet and knows what the cells mean. */
final class Workbook implements Batches {

    private static final int LARGEST_BYTES = 32 * 1024 * 1024;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final InputStream content;
    private boolean sent;

    Workbook(InputStream content) {
        this.content = content;
    }

    @Override
    public Batch next() throws IOException {
        if (sent) {
            return null;
        }
        sent = true;
        byte[] whole = content.readNBytes(LARGEST_BYTES + 1);
        if (whole.length > LARGEST_BYTES) {
            throw new UnreadableFileException("larger than 32 MB; save the sheet as CSV, which is sent in parts");
        }
        return new Batch(1, Batch.UNKNOWN, TYPE, whole);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
