package org.performanceplatform.read.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The description of the API that is checked in is the one that the build makes. After a change of the API, copy
 * {@code target/openapi/openapi.json} to {@code docs/openapi/backdrop-read.json} and read the difference.
 */
class OpenApiTest {

    private static final Path CHECKED_IN = Path.of("../docs/openapi/backdrop-read.json");
    private static final Path MADE = Path.of("target/openapi/openapi.json");

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void the_description_that_is_checked_in_is_that_of_the_code() throws IOException {
        assertThat(mapper.readTree(Files.readString(MADE))).isEqualTo(mapper.readTree(Files.readString(CHECKED_IN)));
    }
}
