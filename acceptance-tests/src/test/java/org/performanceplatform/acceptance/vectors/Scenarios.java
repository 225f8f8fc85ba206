package org.performanceplatform.acceptance.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The recorded scenarios, and which of them the platform answers differently on purpose. */
final class Scenarios {

    static final Path FOLDER = Path.of("src", "test", "vectors");
    static final Path RECORDED = FOLDER.resolve("visible.jsonl");

    private static final Path DIFFERENCES = Path.of("..", "docs", "compatibility.md");
    private static final Pattern ID_IN_CODE_MARKS = Pattern.compile("`((?:write|read|both)\\.[a-z0-9.-]+\\.\\d+)`");

    private Scenarios() {}

    /** The ids of all scenarios. */
    static Set<String> all() {
        return ids(scenario -> true);
    }

    /** The ids of the scenarios in which the catalogue must hold no other data sets. */
    static Set<String> isolated() {
        return ids(scenario -> scenario.path("isolated").asBoolean());
    }

    /** The ids that {@code docs/compatibility.md} names, in code marks, with the reason for each. */
    static Set<String> differentOnPurpose() {
        try {
            return ID_IN_CODE_MARKS
                    .matcher(Files.readString(DIFFERENCES))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (NoSuchFileException e) {
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> ids(java.util.function.Predicate<JsonNode> wanted) {
        return scenarios()
                .filter(wanted)
                .map(scenario -> scenario.get("id").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> scenarios() {
        var json = new ObjectMapper();
        try {
            List<String> lines = Files.readAllLines(RECORDED);
            return lines.stream().map(line -> {
                try {
                    return json.readTree(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
