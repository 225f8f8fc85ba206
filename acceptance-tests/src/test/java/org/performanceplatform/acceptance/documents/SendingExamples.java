package org.performanceplatform.acceptance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.performanceplatform.acceptance.platform.RunningPlatform;

/**
 * The examples of the page on sending records. Each passes over itself where its interpreter is missing, so that the page having run without
 * a failure says little: what each has stored says that it did.
 */
enum SendingExamples {
    CURL("curl", "2016-01-curl"),
    PYTHON("python3", "2016-01-python"),
    JAVASCRIPT("node", "2016-01-node"),
    JAVA("java", "2016-01-java"),
    FILE("sh", "2016-01-file");

    static final Path PAGE = Path.of("docs/sending.md");

    private static final String STORED = "/data/parking/permits";

    private final String interpreter;
    private final String recordId;

    SendingExamples(String interpreter, String recordId) {
        this.interpreter = interpreter;
        this.recordId = recordId;
    }

    /** Asserts that every example whose interpreter is here has stored its record, and no other has. */
    static void assertAllRan(RunningPlatform platform) throws IOException {
        JsonNode records =
                new ObjectMapper().readTree(URI.create(platform.read() + STORED).toURL());
        List<String> expected = Stream.of(values())
                .filter(example -> isInstalled(example.interpreter))
                .map(example -> example.recordId)
                .toList();
        assertThat(expected).contains(CURL.recordId, JAVA.recordId, FILE.recordId);
        assertThat(records.get("data"))
                .extracting(record -> record.get("_id").asText())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean isInstalled(String interpreter) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, interpreter)));
    }
}
