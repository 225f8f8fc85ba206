package org.performanceplatform.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.token.Stagecraft;

/** Makes the transforms that a file lists, but for those that are there already. */
record DemoTransforms(Stagecraft stagecraft) {

    void make(Path file) {
        JsonNode types = stagecraft.get("/transform-type");
        JsonNode there = stagecraft.get("/transform");
        for (JsonNode listed : read(file)) {
            ObjectNode transform = listed.deepCopy();
            String type = transform.remove("type").asText();
            if (StreamSupport.stream(there.spliterator(), false).noneMatch(one -> isSame(one, transform))) {
                stagecraft.post("/transform", transform.set("type_id", idOf(type, types)));
            }
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException failure) {
            throw new PlatformProblem("Cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }

    /** Whether a transform has the fields of another, and perhaps more. */
    private static boolean isSame(JsonNode one, ObjectNode wanted) {
        return StreamSupport.stream(((Iterable<String>) wanted::fieldNames).spliterator(), false)
                .allMatch(field -> wanted.get(field).equals(one.get(field)));
    }

    private static JsonNode idOf(String type, JsonNode types) {
        return StreamSupport.stream(types.spliterator(), false)
                .filter(one -> one.path("name").asText().equals(type))
                .findFirst()
                .orElseThrow(() -> new PlatformProblem("Stagecraft knows no type of transform " + type + "."))
                .get("id");
    }
}
