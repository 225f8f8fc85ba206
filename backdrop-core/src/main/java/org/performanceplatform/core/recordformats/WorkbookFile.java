package org.performanceplatform.core.recordformats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A workbook put aside on disk while it is read, for its parts are found through the directory at its end. */
final class WorkbookFile implements AutoCloseable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** How the compound files of Excel 97 to 2003 begin, and workbooks that are locked with a password. */
    private static final byte[] COMPOUND_FILE = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    private final Path path;

    private WorkbookFile(Path path) {
        this.path = path;
    }

    /**
     * Copies a workbook to a file that only this process's user may read.
     *
     * @throws RecordFormatException if the bytes are no workbook of Excel 2007 or later
     */
    static WorkbookFile of(InputStream bytes) {
        try {
            byte[] start = bytes.readNBytes(COMPOUND_FILE.length);
            if (Arrays.equals(start, COMPOUND_FILE)) {
                throw old();
            }
            if (!Arrays.equals(Arrays.copyOf(start, ZIP.length), ZIP)) {
                throw broken("The file is not an Excel workbook (.xlsx)", null);
            }
            return copied(start, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkbookFile copied(byte[] start, InputStream rest) throws IOException {
        WorkbookFile file = new WorkbookFile(Files.createTempFile("workbook", ".xlsx"));
        boolean complete = false;
        try (var out = Files.newOutputStream(file.path)) {
            out.write(start);
            rest.transferTo(out);
            complete = true;
        } finally {
            if (!complete) {
                file.close();
            }
        }
        return file;
    }

    Path path() {
        return path;
    }

    static RecordFormatException old() {
        return new RecordFormatException(
                Fault.OLD_WORKBOOK,
                Position.NONE,
                "This is an old Excel workbook (.xls), or one locked with a password. Open it in Excel or LibreOffice, "
                        + "choose Save As, choose Excel Workbook (.xlsx) without a password, and send that file");
    }

    static RecordFormatException broken(String message, Exception cause) {
        return new RecordFormatException(Fault.BROKEN_WORKBOOK, Position.NONE, message, cause);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
