package org.performanceplatform.write.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.testing.ServiceTest;

/** Bodies without an end, or with far more in them than they seem to have, over a real socket. */
@QuarkusTest
class EndlessBodiesTest extends ServiceTest {

    private static final int BLOCK = 64 * 1024;
    private static final int MORE_THAN_IS_TAKEN = 48 * 1024 * 1024;
    private static final int INFLATED = 160 * 1024 * 1024;

    @Test
    void a_body_without_an_end_is_refused_at_the_limit() throws IOException {
        assertThat(statusOf(" ".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(413);
        assertThat(stored.head(name).exists()).isFalse();
    }

    @Test
    void records_without_an_end_are_refused_at_the_limit() throws IOException {
        String records = "{\"a1\": 1}, ".repeat(BLOCK / 11);
        assertThat(statusOf(records.getBytes(StandardCharsets.US_ASCII))).isBetween(413, 422);
        assertThat(stored.head(name).exists()).isFalse();
    }

    @Test
    void a_small_body_that_inflates_beyond_the_limit_is_refused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] block = " ".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
            for (int written = 0; written < INFLATED; written += BLOCK) {
                gzip.write(block);
            }
        }

        Answer answer = to("POST", path())
                .with("Content-Type", "application/json")
                .with("Content-Encoding", "gzip")
                .send(bomb.toByteArray());

        assertThat(answer.status()).isEqualTo(413);
        assertThat(stored.head(name).exists()).isFalse();
    }

    /** Sends a list's beginning, then the block again and again, until there is an answer or far too much was taken. */
    private int statusOf(byte[] block) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST " + path() + " HTTP/1.1\r\nHost: " + address.getHost() + "\r\nAuthorization: Bearer "
                            + tokens.toWrite(name)
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n[\r\n")
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
