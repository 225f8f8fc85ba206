package org.performanceplatform.read.responses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "deflate, gzip;q=0.5, br",
                "*",
                "identity;q=0.5, *",
                "*;q=0.1",
                "gzip;q=1.0, identity; q=0.5, *;q=0"
            })
    void compresses_where_that_is_wanted(String header) {
        assertThat(Encodings.acceptsGzip(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ";",
                ",;,",
                "br, deflate",
                "identity",
                "gzip;q=0",
                "gzip;q=0.000, *",
                "*;q=0",
                "gzip;q=0.5, identity",
                "identity, *;q=0.9",
                "gzipped"
            })
    void sends_plain_bodies_otherwise(String header) {
        assertThat(Encodings.acceptsGzip(header)).isFalse();
    }

    @Test
    void sends_plain_bodies_to_whoever_says_nothing() {
        assertThat(Encodings.acceptsGzip(null)).isFalse();
    }
}
