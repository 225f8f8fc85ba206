package org.performanceplatform.cli.send;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** What a file's bytes mean. */
enum FileFormat {
    JSON,
    NDJSON,
    CSV,
    XLSX;

    private static final int SNIFFED_BYTES = 4096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** How a workbook of Excel 97 to 2003 begins, for which the write API says what to do. */
    private static final byte[] OLD_WORKBOOK = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** By the ending of the name; null if it says nothing. */
    static FileFormat byName(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        for (FileFormat format : values()) {
            if (lowerCase.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        if (lowerCase.endsWith(".xls")) {
            return XLSX;
        }
        return lowerCase.endsWith(".jsonl") ? NDJSON : null;
    }

    /** By the first bytes, which are left to be read again. */
    static FileFormat byContent(BufferedInputStream content) throws IOException {
        content.mark(SNIFFED_BYTES);
        byte[] start = content.readNBytes(SNIFFED_BYTES);
        content.reset();
        byte[] signature = Arrays.copyOf(start, ZIP.length);
        if (Arrays.equals(signature, ZIP) || Arrays.equals(signature, OLD_WORKBOOK)) {
            return XLSX;
        }
        for (byte each : start) {
            if (!Character.isWhitespace(each)) {
                return each == '{' || each == '[' ? JSON : CSV;
            }
        }
        return JSON;
    }

    /** What {@code content} has to send, with ids for records that have none. */
    Batches read(InputStream content, int batchSize, RecordIds ids) throws IOException {
        return switch (this) {
            case JSON, NDJSON -> new JsonBatches(new IdentifiedRecords(new JsonRecords(content), ids), batchSize);
            case CSV -> new CsvBatches(content, batchSize, ids);
            case XLSX -> new Workbook(content);
        };
    }
}
