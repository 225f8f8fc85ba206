package org.performanceplatform.write.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.performanceplatform.write.testing.ServiceTest;

/** Senders who hold their uploads, over real sockets. */
@QuarkusTest
class SlowSendersTest extends ServiceTest {

    private static final int PLACES_OF_A_TOKEN = 8;
    private static final int PLACES = 32;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** So many bytes a second are asked of a sender: this beginning is patience enough for the longest wait, on however busy a machine. */
    private static final String BEGINNING = "[" + " ".repeat(2 * 60 * 1024);

    private static final String RECORD = "{\"_timestamp\": \"2015-03-02T09:15:00Z\", \"_id\": \"%s\"}";

    @Inject
    Overload overload;

    @Test
    void a_sender_that_holds_its_uploads_waits_for_itself_and_others_are_served() throws IOException {
        // Given
        String slow = tokens.toWrite(name);
        List<HeldUpload> held = new ArrayList<>();
        for (int i = 0; i < PLACES_OF_A_TOKEN; i++) {
            held.add(new HeldUpload(slow));
        }
        Answer turnedAway = awaitTurnedAway(slow, 429, held, () -> slow);

        // When
        Answer other = post("[" + RECORD.formatted("quick") + "]");
        for (int i = 0; i < held.size(); i++) {
            held.get(i).finish(RECORD.formatted("slow" + i));
        }

        // Then
        assertThat(turnedAway.text()).contains("more than 8 requests at the same time");
        assertThat(other.status()).isEqualTo(200);
        for (HeldUpload upload : held) {
            assertThat(upload.status()).isEqualTo(200);
        }
        assertThat(stored.of(name)).hasSize(PLACES_OF_A_TOKEN + 1);
    }

    @Test
    void when_all_places_are_taken_one_waits_and_others_are_sent_away_at_once_and_told_when_to_come_back()
            throws IOException {
        // Given
        await(() -> overload.places().taken() == 0);
        List<HeldUpload> held = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            held.add(new HeldUpload(tokens.toWrite(name)));
        }
        await(() -> overload.places().taken() == PLACES);
        HeldUpload waiting = new HeldUpload(tokens.toWrite(name));
        waiting.finish(RECORD.formatted("waiting"));
        await(() -> overload.places().waiting() == 1);

        // When
        Answer turnedAway = sendNothing(tokens.toWrite(name));
        for (int i = 0; i < held.size(); i++) {
            held.get(i).finish(RECORD.formatted("held" + i));
        }

        // Then
        assertThat(turnedAway.status()).isEqualTo(503);
        assertThat(turnedAway.header("Retry-After")).isEqualTo("1");
        held.add(waiting);
        for (HeldUpload upload : held) {
            assertThat(upload.status()).isEqualTo(200);
        }
        assertThat(stored.of(name)).hasSize(PLACES + 1);
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(LONGEST);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    /** A place may still be that of a request whose answer has just come; the upload that was sent away for it tries again. */
    private Answer awaitTurnedAway(String token, int status, List<HeldUpload> held, Supplier<String> senders)
            throws IOException {
        Instant end = Instant.now().plus(LONGEST);
        Answer answer = sendNothing(token);
        while (answer.status() != status && Instant.now().isBefore(end)) {
            for (int i = 0; i < held.size(); i++) {
                if (held.get(i).isAnswered()) {
                    assertThat(held.get(i).status()).isEqualTo(status);
                    held.set(i, new HeldUpload(senders.get()));
                }
            }
            answer = sendNothing(token);
        }
        assertThat(answer.status()).isEqualTo(status);
        return answer;
    }

    private Answer sendNothing(String token) {
        return to("POST", path())
                .with("Authorization", "Bearer " + token)
                .with("Content-Type", "application/json")
                .send("[]");
    }

    /** An upload of which only the beginning came. */
    private final class HeldUpload {
        private final Socket socket;

        HeldUpload(String token) throws IOException {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout((int) LONGEST.toMillis());
            send("POST " + path() + " HTTP/1.1\r\nHost: " + address.getHost() + "\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                    + Integer.toHexString(BEGINNING.length()) + "\r\n" + BEGINNING + "\r\n");
        }

        void finish(String record) throws IOException {
            send(Integer.toHexString(record.length() + 1) + "\r\n" + record + "]\r\n0\r\n\r\n");
        }

        /** Whether it was sent away before it was whole. */
        boolean isAnswered() throws IOException {
            return socket.getInputStream().available() > 0;
        }

        int status() throws IOException {
            try (socket) {
                var answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                return Integer.parseInt(answer.readLine().split(" ")[1]);
            }
        }

        private void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }
}
