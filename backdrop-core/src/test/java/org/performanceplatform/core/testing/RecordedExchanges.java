package org.performanceplatform.core.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The exchanges recorded from the reference, which the acceptance tests keep. Tests run in the folder of their module. */
public final class RecordedExchanges {

    private static final Path FILE = Path.of("..", "acceptance-tests", "src", "test", "vectors", "visible.jsonl");

    private RecordedExchanges() {}

    /** The scenarios of an area that are not bound to one engine of the reference. */
    public static List<JsonNode> ofArea(String area) {
        ObjectMapper mapper = new ObjectMapper();
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.map(line -> parsed(mapper, line))
                    .filter(scenario -> scenario.get("area").asText().equals(area))
                    .filter(scenario -> !scenario.path("engine").asText().equals("pg"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(ObjectMapper mapper, String line) {
        try {
            return mapper.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
