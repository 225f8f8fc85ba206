package org.performanceplatform.read.representations;

import com.mongodb.MongoClientSettings;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
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
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * Flat rows for representations that begin with the keys of all of them. Rows that may be more than fit in memory are asked for once and
 * kept in a temporary file meanwhile, since whoever gives them may have to sort them anew each time. The file has no name any more once
 * it is open, so that nothing is left of it however the process ends.
 */
final class RereadRows implements AutoCloseable {

    private static final Codec<Document> CODEC =
            MongoClientSettings.getDefaultCodecRegistry().get(Document.class);

    private final Rows rows;
    private final SortedSet<String> keys = new TreeSet<>();
    private final FileChannel file;

    private RereadRows(Rows rows, FileChannel file) {
        this.rows = rows;
        this.file = file;
    }

    /**
     * Reads all rows.
     *
     * @throws IOException if there is no room for them
     */
    static RereadRows of(Rows rows) throws IOException {
        RereadRows all = new RereadRows(rows, rows.streamed() ? temporaryFile() : null);
        try {
            all.read();
            return all;
        } catch (IOException | RuntimeException failed) {
            all.close();
            throw failed;
        }
    }

    /** The keys of all rows, in alphabetical order. */
    SortedSet<String> keys() {
        return keys;
    }

    /** The rows from the first one; once. */
    Rows.Cursor open() throws IOException {
        if (file == null) {
            return rows.source().open();
        }
        file.position(0);
        return new Kept(new DataInputStream(new BufferedInputStream(Channels.newInputStream(file))));
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private void read() throws IOException {
        try (Rows.Cursor cursor = rows.source().open()) {
            OutputStream out = file == null ? null : new BufferedOutputStream(Channels.newOutputStream(file));
            while (cursor.hasNext()) {
                for (Map<String, Object> row : Flattening.of(cursor.next())) {
                    keys.addAll(row.keySet());
                    if (out != null) {
                        keep(row, out);
                    }
                }
            }
            if (out != null) {
                out.flush();
            }
        }
    }

    private static void keep(Map<String, Object> row, OutputStream out) throws IOException {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer();
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            Document document = row instanceof Document same ? same : new Document(row);
            CODEC.encode(writer, document, EncoderContext.builder().build());
            buffer.pipe(out);
        }
    }

    private static FileChannel temporaryFile() throws IOException {
        Path path = Files.createTempFile("answer", ".bson");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Rows one after the other, each with its length in its first four bytes. */
    private static final class Kept implements Rows.Cursor {

        private final DataInputStream in;
        private Document next;

        Kept(DataInputStream in) {
            this.in = in;
            this.next = read();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Map<String, Object> next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Document row = next;
            next = read();
            return row;
        }

        private Document read() {
            try {
                int length = Integer.reverseBytes(in.readInt());
                ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.putInt(length);
                in.readFully(bytes.array(), Integer.BYTES, length - Integer.BYTES);
                bytes.rewind();
                try (BsonBinaryReader reader = new BsonBinaryReader(bytes)) {
                    return CODEC.decode(reader, DecoderContext.builder().build());
                }
            } catch (EOFException end) {
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
