package org.performanceplatform.core.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    static Stream<String> refused() throws IOException {
        return lines("refused.txt");
    }

    static Stream<String> accepted() throws IOException {
        return lines("accepted.txt");
    }

    private static Stream<String> lines(String file) throws IOException {
        try (InputStream in = PersonalDataTest.class.getResourceAsStream("/personaldata/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    private static Object value(String json) throws JsonProcessingException {
        return JSON.readValue(json, Object.class);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void personal_data_are_recognised(String line) throws JsonProcessingException {
        // Given
        String[] parts = line.split(" \\| ", 3);

        // When / Then
        assertThat(PersonalData.kindOf(parts[1], value(parts[2]))).contains(PersonalDataKind.valueOf(parts[0]));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void figures_and_their_labels_pass(String line) throws JsonProcessingException {
        // Given
        String[] parts = line.split(" \\| ", 2);

        // When / Then
        assertThat(PersonalData.kindOf(parts[0], value(parts[1]))).isEmpty();
    }

    @Test
    void long_texts_of_any_characters_are_looked_through_without_trouble() {
        // Given
        Random random = new Random(4);
        String characters = "0123456789 0123456789+-()./:@%abCDEfg=_\u00e9\n";

        // When / Then
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(8192);
            for (int at = 0; at < length; at++) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            assertThat(PersonalData.kindOf("comment", text.toString())).isNotNull();
        }
    }

    @Test
    void texts_of_one_sign_only_are_no_personal_data() {
        for (String sign : new String[] {"@", "%40", "0", "0 ", ".", ":", "a@", "4", "1.", "::", "AB12"}) {
            assertThat(PersonalData.kindOf("comment", sign.repeat(8192 / sign.length())))
                    .as(sign)
                    .isEmpty();
        }
    }
}
