package org.performanceplatform.read.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RawParametersTest {

    @Test
    void a_query_string_is_decoded_as_a_form_and_never_fails() {
        assertThat(RawParameters.of("a=1&b=x+y%2Bz&a=%C3%A9&c&=d&&e=%zz%4").values())
                .isEqualTo(Map.of(
                        "a", List.of("1", "é"),
                        "b", List.of("x y+z"),
                        "c", List.of(""),
                        "", List.of("d"),
                        "e", List.of("%zz%4")));
    }

    @Test
    void no_query_string_has_no_parameters() {
        assertThat(RawParameters.of(null).values()).isEmpty();
    }
}
