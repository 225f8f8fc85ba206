package org.performanceplatform.write.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.performanceplatform.write.testing.ServiceTest;

@QuarkusTest
class AllowedMethodsTest extends ServiceTest {

    @ParameterizedTest
    @CsvSource({
        "/_status, 'GET, HEAD, OPTIONS'",
        "/_status/transforms, 'GET, HEAD, OPTIONS'",
        "/_status/transforms/a1/restart, 'POST, OPTIONS'",
        "/data/some/figures, 'POST, PUT, OPTIONS'",
        "/data/some/figures/a1, 'PATCH, DELETE, OPTIONS'",
        "/data/some/figures/a1/b2, 'PATCH, DELETE, OPTIONS'",
        "/data/some/figures/transform, 'POST, PATCH, DELETE, OPTIONS'",
        "/data/some/figures/restore, 'POST, PATCH, DELETE, OPTIONS'",
        "/data-sets/some_figures, 'DELETE, OPTIONS'",
        "/some_figures, 'POST, OPTIONS'"
    })
    void an_address_names_its_methods(String path, String methods) {
        Answer answer = to("OPTIONS", path).send("");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Allow")).isEqualTo(methods);
        assertThat(answer.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/", "/data/some", "/1figures", "/data/some/figures/"})
    void there_is_nothing_to_name_where_there_is_no_address(String path) {
        assertThat(to("OPTIONS", path).send("").status()).isEqualTo(404);
    }

    @Test
    void a_method_that_is_not_possible_is_answered_with_those_that_are() {
        Answer answer = to("GET", path()).send("");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST, PUT, OPTIONS");
    }
}
