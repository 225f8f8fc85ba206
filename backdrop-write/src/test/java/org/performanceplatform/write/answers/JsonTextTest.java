package org.performanceplatform.write.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void is_indented_sorted_and_ascii_with_a_blank_after_each_comma() {
        assertThat(text(Map.of("status", "ok", "messages", List.of("é", 2), "none", List.of()), false))
                .isEqualTo(
                        "{\n  \"messages\": [\n    \"\\u00E9\", \n    2\n  ], \n  \"none\": [], \n  \"status\": \"ok\"\n}");
    }

    @Test
    void stands_on_one_line_for_scripts_in_a_browser() {
        assertThat(text(Map.of("status", "ok", "messages", List.of(1, 2)), true))
                .isEqualTo("{\"messages\": [1, 2], \"status\": \"ok\"}");
    }

    private static String text(Object value, boolean compact) {
        return new String(JsonText.of(value, compact), StandardCharsets.US_ASCII);
    }
}
