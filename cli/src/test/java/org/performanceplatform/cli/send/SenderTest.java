package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as it is told. */
class SenderTest {

    private record Answer(int status, String retryAfter, String body) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/data/licensing/volumes", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_busy_platform_is_asked_again_with_the_same_key() throws Exception {
        // Given
        answers.add(new Answer(429, "0", "{}"));
        answers.add(new Answer(503, "0", "{}"));
        answers.add(new Answer(200, null, "{}"));

        // When
        send("{\"count\":1}");

        // Then
        assertThat(bodies).hasSize(3).containsOnly("[{\"count\":1}]");
        assertThat(keys).hasSize(3);
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    @Test
    void a_refusal_is_final_and_names_the_record_by_its_place_in_the_file() {
        answers.add(new Answer(
                400, null, "{\"errors\":[{\"index\":1,\"pointer\":\"/count\",\"detail\":\"must be a number\"}]}"));

        assertThatThrownBy(() -> send("{\"count\":1}", "{\"count\":\"x\"}"))
                .isInstanceOf(Refusal.class)
                .hasMessage("records 1 to 2 not accepted: 400 record 2 at /count: must be a number");
        assertThat(bodies).hasSize(1);
    }

    @Test
    void trouble_that_lasts_longer_than_allowed_ends_the_sending() {
        answers.add(new Answer(503, "3600", "{\"message\":\"the store is away\"}"));

        assertThatThrownBy(() -> send("{\"count\":1}")).hasMessageContaining("503 the store is away");
    }

    @Test
    void a_large_body_is_compressed() throws Exception {
        // Given
        answers.add(new Answer(200, null, "{}"));
        String record = "{\"text\":\"" + "x".repeat(5000) + "\"}";

        // When
        send(record);

        // Then
        assertThat(bodies).containsExactly("[" + record + "]");
    }

    @Test
    void what_is_tried_again_is_said_once() throws Exception {
        // Given
        answers.add(new Answer(503, "0", "{\"message\":\"the store is away\"}"));
        answers.add(new Answer(503, "0", "{\"message\":\"the store is away\"}"));
        answers.add(new Answer(200, null, "{}"));

        // When
        send("{\"count\":1}");

        // Then
        assertThat(notices)
                .satisfiesExactly(
                        first -> assertThat(first).matches("503 the store is away; trying again for (19|20) s\\."),
                        last -> assertThat(last).endsWith(" answers again; going on."));
    }

    @Test
    void a_row_is_named_by_its_place_in_the_file_although_blank_rows_and_lines_within_values_are_not_sent() {
        // Given
        answers.add(new Answer(
                400,
                null,
                "{\"errors\":[{\"index\":1,\"pointer\":\"/on\",\"detail\":\"Row 3, column on: 03/04/2016 is odd\"}]}"));
        byte[] table = "_id,on\na,\"x\ny\"\n\nb,03/04/2016\n".getBytes(StandardCharsets.UTF_8);
        var ids = new RecordIds("licensing", "volumes", "march.csv");

        // When / Then
        assertThatThrownBy(() -> send(new CsvBatches(new ByteArrayInputStream(table), 10, ids)))
                .hasMessage("records 1 to 2 not accepted: 400 record 2 at /on: Row 5, column on: 03/04/2016 is odd");
    }

    private void send(String... records) throws Exception {
        send(new JsonBatches(new RecordsInMemory(List.of(records)), 10));
    }

    private void send(Batches batches) throws Exception {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        var destination = new Destination(url, "licensing", "volumes", "a-token", null);
        new FileSending(new Sender(Duration.ofSeconds(20), notices::add), destination).send(batches, sent -> {});
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean compressed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (var body = compressed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            bodies.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        Answer answer = answers.remove();
        if (answer.retryAfter() != null) {
            exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
