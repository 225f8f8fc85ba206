package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WatchedFolderTest {

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();
    private HttpServer server;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] answer = "{\"status\":\"error\",\"message\":\"no such field\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_file_that_was_accepted_is_moved_to_sent() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("april.json"), "[{\"count\":1}]");

        // When
        watched().send(file);

        // Then
        assertThat(folder.resolve("sent/april.json")).exists();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_file_that_was_refused_is_moved_away_with_the_reason() throws Exception {
        // Given
        status = 400;
        Path file = Files.writeString(folder.resolve("april.json"), "[{\"count\":1}]");

        // When
        watched().send(file);

        // Then
        assertThat(folder.resolve("refused/april.json")).exists();
        assertThat(folder.resolve("refused/april.json.reason.txt"))
                .hasContent("record 1 not accepted: 400 no such field");
    }

    @Test
    void a_file_that_cannot_be_sent_now_stays_for_the_next_time() throws Exception {
        // Given
        status = 503;
        Path file = Files.writeString(folder.resolve("april.json"), "[{\"count\":1}]");

        // When
        watched().send(file);

        // Then
        assertThat(file).exists();
    }

    @Test
    void a_file_without_a_byte_is_waited_for_and_said_to_be_once() throws Exception {
        // Given
        Path file = Files.createFile(folder.resolve("april.json"));
        WatchedFolder watched = watched();
        Instant later = Instant.now().plusSeconds(60);

        // When
        watched.sendWhatSettled(later);
        watched.sendWhatSettled(later);
        List<String> saidBefore = List.copyOf(notices);
        Files.writeString(file, "[{\"count\":1}]");
        watched.sendWhatSettled(later);

        // Then
        assertThat(saidBefore).containsExactly("april.json: has no bytes yet; waiting for them");
        assertThat(notices).hasSize(2).last().isEqualTo("april.json: accepted, 1 record");
        assertThat(folder.resolve("sent/april.json")).exists();
    }

    private WatchedFolder watched() {
        var options = new SendOptions();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("options", specOf(options)))
                .parseArgs("licensing", "volumes", "--url", url, "--token", "a-token");
        return new WatchedFolder(folder, new SourceSending(options, new Sender(Duration.ZERO)), notices::add);
    }

    private static CommandLine.Model.CommandSpec specOf(SendOptions options) {
        return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
    }
}
