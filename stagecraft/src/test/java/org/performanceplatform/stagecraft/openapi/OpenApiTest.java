package org.performanceplatform.stagecraft.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.performanceplatform.stagecraft.StagecraftTest;
import org.performanceplatform.stagecraft.access.AccessRows;

/**
 * The description of the API that is checked in is the one that the code makes. After a change of the API, copy
 * {@code target/openapi/openapi.json} to {@code docs/openapi/stagecraft.json} and read the difference.
 */
@StagecraftTest
class OpenApiTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final Path CHECKED_IN = Path.of("../docs/openapi/stagecraft.json");
    private static final Path MADE = Path.of("target/openapi/openapi.json");

    @Test
    void the_description_that_is_checked_in_is_that_of_the_code() throws IOException {
        JsonNode checkedIn = MAPPER.readTree(Files.readString(CHECKED_IN));

        assertThat(MAPPER.readTree(Files.readString(MADE))).isEqualTo(checkedIn);
    }

    @Test
    void every_operation_has_a_line_in_the_access_matrix() throws IOException {
        JsonNode document = MAPPER.readTree(Files.readString(CHECKED_IN));
        Set<String> described = new TreeSet<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(
                        method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        Set<String> inMatrix = new TreeSet<>();
        AccessRows.read().forEach(row -> inMatrix.add(row.get(0) + " " + row.get(1)));

        assertThat(inMatrix).containsAll(described);
    }
}
