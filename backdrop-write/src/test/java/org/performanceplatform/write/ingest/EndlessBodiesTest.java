package org.performanceplatform.write.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.testing.ServiceTest;

/** Bodies without an end, or with far more in them than they seem to have, over a real socket; memory stays flat meanwhile. */
@QuarkusTest
class EndlessBodiesTest extends ServiceTest {

    private static final int BLOCK = 64 * 1024;
    private static final int MORE_THAN_IS_TAKEN = 48 * 1024 * 1024;
    private static final int INFLATED = 160 * 1024 * 1024;
    private static final long FLAT = 64L * 1024 * 1024;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void a_body_without_an_end_is_refused_at_the_limit() throws Exception {
        refusesWithFlatMemory(() -> statusOf("application/json", "[", " ".repeat(BLOCK)));
    }

    @Test
    void records_without_an_end_are_refused_at_the_limit() throws Exception {
        refusesWithFlatMemory(() -> statusOf("application/json", "[", "{\"a1\": 1}, ".repeat(BLOCK / 11)));
    }

    @Test
    void a_line_or_a_cell_without_an_end_is_refused_at_the_limit() throws Exception {
        refusesWithFlatMemory(() -> statusOf("application/x-ndjson", "{\"a1\": \"", "x".repeat(BLOCK)));
        refusesWithFlatMemory(() -> statusOf("text/csv", "a1\n\"", "x\n".repeat(BLOCK / 2)));
    }

    @Test
    void lists_in_lists_without_an_end_are_refused_at_the_limit() throws Exception {
        refusesWithFlatMemory(() -> statusOf("application/json", "[", "[".repeat(BLOCK)));
    }

    @Test
    void a_small_body_that_inflates_beyond_the_limit_is_refused() throws Exception {
        byte[] blanks = gzip(out -> write(out, " "));
        byte[] records = gzip(out -> write(out, "{\"a1\": 1},"));

        refusesWithFlatMemory(() -> statusOf("application/json", "gzip", blanks));
        refusesWithFlatMemory(() -> statusOf("text/csv", "gzip", records));
        refusesWithFlatMemory(() -> statusOf("application/json", "gzip", gzip(out -> out.write(blanks))));
    }

    @Test
    void a_small_workbook_that_inflates_beyond_the_limit_is_refused() throws Exception {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", "<row><c><v>1</v></c></row>");
        byte[] unusedBomb = zip("docProps/app.xml", " ");

        refusesWithFlatMemory(() -> statusOf(XLSX, "identity", bomb));
        refusesWithFlatMemory(() -> statusOf(XLSX, "identity", unusedBomb));
    }

    private void refusesWithFlatMemory(Callable<Integer> request) throws Exception {
        AtomicInteger status = new AtomicInteger();

        long most = LiveMemory.addedBy(() -> status.set(request.call()));

        assertThat(status.get()).isBetween(400, 422);
        assertThat(most).as("bytes of memory").isLessThan(FLAT);
        assertThat(stored.head(name).exists()).isFalse();
    }

    private int statusOf(String contentType, String coding, byte[] body) {
        return to("POST", path())
                .with("Content-Type", contentType)
                .with("Content-Encoding", coding)
                .send(body)
                .status();
    }

    /** Something that is written to a stream. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] gzip(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            content.writeTo(gzip);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String part, String repeated) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry(part));
            write(zip, repeated);
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream out, String repeated) throws IOException {
        byte[] block = repeated.repeat(BLOCK / repeated.length()).getBytes(StandardCharsets.US_ASCII);
        for (int written = 0; written < INFLATED; written += block.length) {
            out.write(block);
        }
    }

    /** Sends a beginning, then the text again and again, until there is an answer or far too much was taken. */
    private int statusOf(String contentType, String beginning, String repeated) throws IOException {
        byte[] block = repeated.getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST " + path() + " HTTP/1.1\r\nHost: " + address.getHost() + "\r\nAuthorization: Bearer "
                            + tokens.toWrite(name)
                            + "\r\nContent-Type: " + contentType + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + Integer.toHexString(beginning.length()) + "\r\n" + beginning + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] length = (Integer.toHexString(block.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                for (int sent = 0;
                        sent < MORE_THAN_IS_TAKEN && socket.getInputStream().available() == 0; ) {
                    out.write(length);
                    out.write(block);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    sent += block.length;
                }
            } catch (IOException closed) {
                // the service has answered, and reads no more
            }
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }
}
