package org.performanceplatform.stagecraft.moduletypes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The migrations {@code V<number>__module_types*.sql} put into the database what the files of {@code module-types/} say;
 * the last statement for a type counts. The statement that is missing after a change is what the failure expected.
 */
class ModuleTypesMigrationTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern FILE = Pattern.compile("V(\\d+)__module_types.*\\.sql");
    private static final Pattern STATEMENT = Pattern.compile(
            "^insert into module_type .*?\\n    '[-0-9a-f]{36}',\\n    '(\\w+)',.*?;$",
            Pattern.DOTALL | Pattern.MULTILINE);

    static List<ShippedModuleType> types() {
        return ShippedModuleType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_type_is_in_the_database_as_its_file_says(ShippedModuleType type) throws IOException {
        assertEquals(statement(type), lastStatements().get(type.fileName()));
    }

    @Test
    void no_other_type_is_put_into_the_database() throws IOException {
        assertEquals(
                types().stream().map(ShippedModuleType::fileName).collect(Collectors.toSet()),
                lastStatements().keySet());
    }

    private static Map<String, String> lastStatements() throws IOException {
        Map<String, String> statements = new HashMap<>();
        for (Path file : migrations()) {
            Matcher matcher = STATEMENT.matcher(Files.readString(file));
            while (matcher.find()) {
                statements.put(matcher.group(1), matcher.group());
            }
        }
        return statements;
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(ModuleTypesMigrationTest::number))
                    .toList();
        }
    }

    private static int number(Path file) {
        Matcher matcher = FILE.matcher(file.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** A type's id follows from its name, so that it is the same in every database. */
    private static String statement(ShippedModuleType type) {
        JsonNode document = type.document();
        String id = UUID.nameUUIDFromBytes(("module-type/" + type.fileName()).getBytes(UTF_8))
                .toString();
        String values = Stream.of(
                        id,
                        type.fileName(),
                        document.path("description").asText(),
                        document.path("suits").toString(),
                        document.path("schema").toString(),
                        document.path("example").toString())
                .map(value -> "    '" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(",\n"));
        return "insert into module_type (id, name, description, suits, schema, example) values (\n" + values
                + "\n) on conflict (name) do update set\n"
                + "    description = excluded.description, suits = excluded.suits,"
                + " schema = excluded.schema, example = excluded.example;";
    }
}
