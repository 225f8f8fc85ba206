package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.cli.PerformancePlatform;

class SendCommandTest {

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void an_address_where_nobody_answers_is_named_and_has_an_exit_code_of_its_own() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("april.json"), "[{\"count\":1}]");
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        // When
        int exitCode = send(free, file, "--retry-for", "0");

        // Then
        assertThat(exitCode).isEqualTo(3);
        assertThat(said.toString())
                .isEqualTo("pp: " + file + ": record 1 not accepted: no answer from http://127.0.0.1:" + free
                        + ". Send the same again later." + System.lineSeparator());
    }

    @Test
    void a_file_without_a_byte_is_refused() throws Exception {
        // Given
        Path file = Files.createFile(folder.resolve("april.json"));

        // When
        int exitCode = send(9, file);

        // Then
        assertThat(exitCode).isEqualTo(1);
        assertThat(said.toString())
                .isEqualTo(
                        "pp: " + file + ": has no bytes; for no records send an empty list" + System.lineSeparator());
    }

    @Test
    void an_empty_list_is_nothing_to_send() throws Exception {
        assertThat(send(9, Files.writeString(folder.resolve("april.json"), "[]")))
                .isZero();
    }

    @Test
    void what_can_not_be_meant_is_a_wrong_command() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("april.json"), "[{\"count\":1}]");

        // When / Then
        assertThat(send(9, file, "--batch", "0")).isEqualTo(2);
        assertThat(said.toString()).isEqualTo("pp: --batch must be at least 1." + System.lineSeparator());
        assertThat(send(9, file, "--url", "ftp://example.org")).isEqualTo(2);
    }

    private int send(int port, Path file, String... options) {
        var command = PerformancePlatform.commandLine().setErr(new PrintWriter(said, true));
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "send",
                                "licensing",
                                "volumes",
                                file.toString(),
                                "--url",
                                "http://127.0.0.1:" + port,
                                "--token",
                                "a-token"),
                        java.util.Arrays.stream(options))
                .toArray(String[]::new);
        return command.execute(all);
    }
}
