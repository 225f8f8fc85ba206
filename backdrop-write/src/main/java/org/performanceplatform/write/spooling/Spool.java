package org.performanceplatform.write.spooling;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.performanceplatform.core.layout.RecordFields;

/**
 * Holds checked records as BSON: the first in memory, more in a temporary file. Written once, then read any number of times in
 * the order of writing. Not for use by several threads.
 */
public final class Spool implements AutoCloseable {

    private static final int MOST_RECORDS_IN_A_CHUNK = 1_000;
    private static final int MOST_BYTES_IN_A_CHUNK = 2 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    private static final int USUAL_RECORD = 4 * 1024;
    private static final byte END_OF_DOCUMENT = 0;

    /** What a record ends with: when it is stored, and the end of the document. */
    private static final int BYTES_OF_UPDATE = 1 + RecordFields.UPDATED_AT.length() + 1 + Long.BYTES + 1;

    private final Path directory;
    private final int mostBytesInMemory;
    private final long now;
    private final BasicOutputBuffer encoded = new BasicOutputBuffer(USUAL_RECORD);
    /** One array for each: a buffer for all, doubled as it fills, is so large that it disturbs the garbage collector. */
    private final List<byte[]> memory = new ArrayList<>();

    private int bytesInMemory;
    private Path file;
    private FileChannel channel;
    private OutputStream out;
    private int records;
    private long bytes;

    /**
     * @param directory where the temporary file is made
     * @param mostBytesInMemory how much is held before there is one
     * @param now when the records are said to be stored
     */
    public Spool(Path directory, int mostBytesInMemory, Instant now) {
        this.directory = directory;
        this.mostBytesInMemory = mostBytesInMemory;
        this.now = now.toEpochMilli();
    }

    /** An empty one that spends as much memory and the same disk. */
    public Spool another() {
        return new Spool(directory, mostBytesInMemory, Instant.ofEpochMilli(now));
    }

    /**
     * Adds a record, complete but for when it is stored, unless it says that itself. Its values are text, {@code Long}, {@code Double}, {@code Boolean},
     * {@code Date} or null.
     *
     * @return the record as it is going to be stored
     * @throws UncheckedIOException if the disk is full
     */
    public RawBsonDocument add(Document document) {
        encoded.truncateToPosition(0);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(encoded)) {
            writer.writeStartDocument();
            document.forEach((key, value) -> BsonValues.write(writer, key, value));
            if (!document.containsKey(RecordFields.UPDATED_AT)) {
                writer.writeDateTime(RecordFields.UPDATED_AT, now);
            }
            writer.writeEndDocument();
        }
        byte[] record = encoded.toByteArray();
        memory.add(record);
        bytesInMemory += record.length;
        records++;
        bytes += record.length;
        if (bytesInMemory > mostBytesInMemory) {
            toFile();
        }
        return new RawBsonDocument(record);
    }

    /** How many records were added. */
    public int records() {
        return records;
    }

    /** How many bytes of BSON they have together. */
    public long bytes() {
        return bytes;
    }

    /** A digest of all records added so far, in hexadecimal digits, whenever they are stored. */
    public String digest() {
        MessageDigest digest = sha256();
        forEachRecord(record -> {
            digest.update(record, Integer.BYTES, record.length - Integer.BYTES - BYTES_OF_UPDATE);
            digest.update(END_OF_DOCUMENT);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Hands the records to {@code action} in chunks of at most 1,000 records and little more than 2 MiB. */
    public void forEachChunk(Consumer<List<RawBsonDocument>> action) {
        Chunks chunks = new Chunks(action);
        forEachRecord(chunks::add);
        chunks.end();
    }

    private void forEachRecord(Consumer<byte[]> action) {
        if (channel == null) {
            memory.forEach(action);
            return;
        }
        toFile();
        try {
            out.flush();
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                for (int i = 0; i < records; i++) {
                    action.accept(next(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gathers records until they are enough. */
    private static final class Chunks {
        private final Consumer<List<RawBsonDocument>> action;
        private List<RawBsonDocument> chunk = new ArrayList<>();
        private int size;

        Chunks(Consumer<List<RawBsonDocument>> action) {
            this.action = action;
        }

        void add(byte[] record) {
            chunk.add(new RawBsonDocument(record));
            size += record.length;
            if (chunk.size() == MOST_RECORDS_IN_A_CHUNK || size > MOST_BYTES_IN_A_CHUNK) {
                end();
            }
        }

        void end() {
            if (!chunk.isEmpty()) {
                action.accept(chunk);
                chunk = new ArrayList<>();
                size = 0;
            }
        }
    }

    private static byte[] next(DataInputStream in) throws IOException {
        byte[] length = in.readNBytes(Integer.BYTES);
        int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] document = new byte[size];
        System.arraycopy(length, 0, document, 0, length.length);
        in.readFully(document, length.length, size - length.length);
        return document;
    }

    private void toFile() {
        try {
            if (channel == null) {
                file = Files.createTempFile(directory, "records-", ".bson");
                channel = FileChannel.open(file, StandardOpenOption.WRITE);
                out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            }
            for (byte[] record : memory) {
                out.write(record);
            }
            memory.clear();
            bytesInMemory = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        encoded.close();
        memory.clear();
        try {
            if (channel != null) {
                channel.close();
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
