package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.cli.installation.PlatformProblem;

class DestinationTest {

    @Test
    void names_are_written_into_the_address_so_that_they_stay_names() {
        var destination = new Destination("https://example.org/platform/", "a b", "c/d", "token", null);

        assertThat(destination.uri()).hasToString("https://example.org/platform/data/a%20b/c%2Fd");
    }

    @Test
    void a_reason_is_percent_encoded_for_its_header() {
        var destination = new Destination("https://example.org", "group", "type", "token", null, "cafés, by 5%");

        assertThat(destination.reasonHeader()).hasValue("caf%C3%A9s%2C%20by%205%25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.org", "ftp://example.org", "http://", "http://exam ple.org", "file:///etc"})
    void what_is_no_address_of_a_web_service_is_refused(String url) {
        assertThatThrownBy(() -> new Destination(url, "group", "type", "token", null))
                .isInstanceOf(PlatformProblem.class)
                .hasMessageContaining("is not the address of a write API");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sec ret", "secret\n", "s\u00e9cret"})
    void a_token_that_cannot_be_one_is_refused_and_not_repeated(String token) {
        assertThatThrownBy(() -> new Destination("http://127.0.0.1:3039", "group", "type", token, null))
                .isInstanceOf(PlatformProblem.class)
                .hasMessageNotContaining(token.strip());
    }
}
