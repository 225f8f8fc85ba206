package org.performanceplatform.core.recordformats;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

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

    /** How a part of the workbook is written anew. */
    interface Rewriting {
        /** Writes the part of that name. */
        void write(String name, InputStream part, OutputStream out) throws IOException;
    }

    /** Writes every part anew, all of which have been found to be within the limits. */
    void rewrite(Rewriting rewriting) throws IOException {
        Path rewritten = Files.createTempFile(path.getParent(), "workbook", ".xlsx");
        try {
            try (ZipFile zip = ZipFile.builder().setPath(path).get();
                    ZipOutputStream out =
                            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(rewritten)))) {
                out.setLevel(Deflater.BEST_SPEED);
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream part = zip.getInputStream(entry)) {
                        rewriting.write(entry.getName(), part, out);
                    }
                }
            }
            Files.move(rewritten, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(rewritten);
        }
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
