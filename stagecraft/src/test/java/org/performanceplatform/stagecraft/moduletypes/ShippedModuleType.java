package org.performanceplatform.stagecraft.moduletypes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of {@code module-types/}.
 *
 * @param fileName without its ending
 */
record ShippedModuleType(String fileName, JsonNode document) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path FOLDER = Path.of("src/main/resources/module-types");
    private static final String QUERY_PARAMETERS = "query-parameters";

    static List<ShippedModuleType> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .filter(name -> !name.equals(QUERY_PARAMETERS))
                    .sorted()
                    .map(name -> new ShippedModuleType(name, read(FOLDER.resolve(name + ".json"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode queryParameters() {
        return read(FOLDER.resolve(QUERY_PARAMETERS + ".json"));
    }

    /** The schema of a type's options, or that of query parameters. */
    static JsonNode schemaOf(String name) {
        return name.equals(QUERY_PARAMETERS)
                ? queryParameters()
                : read(FOLDER.resolve(name + ".json")).path("schema");
    }

    static JsonNode read(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode schema() {
        return document.path("schema");
    }

    @Override
    public String toString() {
        return fileName;
    }
}
