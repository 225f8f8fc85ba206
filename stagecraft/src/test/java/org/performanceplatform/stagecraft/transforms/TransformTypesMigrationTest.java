package org.performanceplatform.stagecraft.transforms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.documents.JsonSchemas;

/** The migration puts into the database what the files of {@code transform-types/} say, and those are sound. */
class TransformTypesMigrationTest {

    private static final Path FILES = Path.of("src/main/resources/transform-types");
    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V10__transform_types.sql");

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void every_type_is_in_the_database_as_its_file_says() throws IOException {
        String migration = Files.readString(MIGRATION);

        for (JsonNode type : types()) {
            assertThat(migration).contains(statement(type));
        }
        assertThat(migration.split("insert into transform_type", -1)).hasSize(types().size() + 1);
    }

    @Test
    void every_schema_is_one_and_takes_the_example_of_its_type() throws IOException {
        JsonSchemas schemas = new JsonSchemas();
        JsonNode rate = type("rate").path("schema");

        assertThat(types()).hasSize(8).allSatisfy(type -> assertThat(schemas.whyNoSchema(type.path("schema")))
                .isEmpty());
        assertThat(schemas.faults(
                        rate,
                        mapper.readTree("{\"denominatorMatcher\":\"^start$\",\"numeratorMatcher\":\"done\","
                                + "\"matchingAttribute\":\"stage\",\"valueAttribute\":\"n:sum\"}"),
                        "/options"))
                .isEmpty();
        assertThat(schemas.faults(rate, mapper.readTree("{\"matchingAttribute\":1}"), "/options"))
                .hasSize(4);
    }

    private List<JsonNode> types() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().map(this::read).collect(Collectors.toList());
        }
    }

    private JsonNode type(String name) {
        return read(FILES.resolve(name + ".json"));
    }

    private JsonNode read(Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    /** A type's id follows from its name, so that it is the same in every database. */
    private static String statement(JsonNode type) {
        String name = type.path("name").asText();
        String id = UUID.nameUUIDFromBytes(("transform-type/" + name).getBytes(UTF_8))
                .toString();
        return "insert into transform_type (id, name, function, schema) values (\n"
                + Stream.of(
                                id,
                                name,
                                type.path("function").asText(),
                                type.path("schema").toString())
                        .map(value -> "    '" + value.replace("'", "''") + "'")
                        .collect(Collectors.joining(",\n"))
                + "\n) on conflict do nothing;";
    }
}
