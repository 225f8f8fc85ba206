package org.performanceplatform.read.representations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv|CSV",
                "TEXT/CSV; charset=utf-8|CSV",
                "application/json;q=0.5, text/csv|CSV",
                "text/html, */*;q=0.8, text/csv;q=0.1|JSON",
                "text/csv;q=0|JSON",
                "text/csv;q=nonsense|CSV",
                "image/png|JSON",
                "text/*, application/json;q=0.5|CSV",
                "''|JSON",
                ";|JSON",
                ",;,;q=1|JSON"
            })
    void the_form_that_is_wanted_most(String accept, Representation expected) {
        assertThat(Representation.of(Optional.empty(), Optional.of(accept))).isEqualTo(expected);
    }

    @Test
    void the_parameter_decides_whatever_the_header_says() {
        assertThat(Representation.of(Optional.of("ndjson"), Optional.of("text/csv")))
                .isEqualTo(Representation.NDJSON);
        assertThat(Representation.of(Optional.of("pdf"), Optional.of("text/csv")))
                .isEqualTo(Representation.JSON);
    }
}
