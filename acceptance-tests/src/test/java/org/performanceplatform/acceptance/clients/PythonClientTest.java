package org.performanceplatform.acceptance.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.acceptance.platform.Configuration;
import org.performanceplatform.acceptance.platform.OnPlatform;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/** Programs that were written for the reference go on working: its Python client's requests, compressed, in parts, tried again. */
@OnPlatform
class PythonClientTest {

    private static final String GROUP = "python-client";
    private static final String TYPE = "counts";

    @Test
    void the_reference_s_python_client_works_unchanged(RunningPlatform platform, @TempDir Path folder)
            throws Exception {
        // Given
        assumeTrue(hasPython(), "there is no python3 on this machine");
        var configuration = new Configuration(platform);
        configuration.makeDataSet(GROUP, TYPE);
        var token = configuration.writeToken(GROUP, TYPE);
        Path script = folder.resolve("python_client.py");
        try (var resource = getClass().getResourceAsStream("/clients/python_client.py")) {
            Files.copy(resource, script);
        }

        // When
        Process python = new ProcessBuilder(
                        "python3", script.toString(), platform.write(), platform.read(), GROUP, TYPE, token)
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(python.waitFor()).as(said).isZero();
        assertThat(said.lines())
                .containsExactly(
                        "few: ok",
                        "many: ok",
                        "retried: ok",
                        "stored: [(2503, 2503)]",
                        "refused: 400 ['bad-key is not a valid key']",
                        "emptied: python_client_counts now contains 0 records");
    }

    private static boolean hasPython() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "python3"))
                .anyMatch(Files::isExecutable);
    }
}
