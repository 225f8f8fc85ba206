package org.performanceplatform.cli.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.performanceplatform.cli.installation.PlatformProblem;

/** The demo's configuration as files: organisations, data types, data sets, one file per dashboard, and how records are made up. */
record DemoFolder(Path path) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Parents before children. */
    List<JsonNode> organisations() {
        return list(path.resolve("configuration/organisations.yaml"));
    }

    List<JsonNode> dataTypes() {
        return list(path.resolve("configuration/data-types.yaml"));
    }

    List<JsonNode> dataSets() {
        return list(path.resolve("configuration/data-sets.yaml"));
    }

    List<JsonNode> dashboards() {
        try (Stream<Path> files = Files.list(path.resolve("configuration/dashboards"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(DemoFolder::read)
                    .toList();
        } catch (IOException failure) {
            throw unreadable(path, failure);
        }
    }

    List<ExampleService> services() {
        Path file = path.resolve("example-services.yaml");
        try {
            return YAML.readValue(file.toFile(), new TypeReference<List<ExampleService>>() {});
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static List<JsonNode> list(Path file) {
        var items = new ArrayList<JsonNode>();
        read(file).forEach(items::add);
        return items;
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static PlatformProblem unreadable(Path file, IOException failure) {
        return new PlatformProblem("Cannot read " + file + ": " + failure.getMessage(), failure);
    }
}
