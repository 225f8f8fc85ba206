package org.performanceplatform.cli.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    @Test
    void the_last_lines_are_shown_and_then_what_is_added() throws IOException {
        // Given
        Path log = Files.writeString(directory.resolve("spotlight.log"), "one\ntwo\nthree\n");
        var tail = new Tail(log, "spotlight | ", new PrintStream(shown, true, StandardCharsets.UTF_8));

        // When
        tail.last(2);
        Files.writeString(log, "four\nfi", StandardOpenOption.APPEND);
        tail.added();
        Files.writeString(log, "ve\n", StandardOpenOption.APPEND);
        tail.added();

        // Then
        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("spotlight | two", "spotlight | three", "spotlight | four", "spotlight | five");
    }
}
