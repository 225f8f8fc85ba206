package org.performanceplatform.core.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.records.Checks.YEAR;
import static org.performanceplatform.core.records.Checks.messages;
import static org.performanceplatform.core.records.Checks.rulesWithIdsFrom;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedIdsTest {

    @Test
    void derives_ids_as_the_reference_does() {
        RecordRules derived = rulesWithIdsFrom("_timestamp", "key");

        assertThat(id(derived, Map.of("_timestamp", "2013-01-01T00:00:00Z", "key", "k", "_id", "mine")))
                .isEqualTo("MjAxMy0wMS0wMVQwMDowMDowMFouaw==");
        assertThat(id(derived, Map.of("_timestamp", "2013-01-01T00:00:00+00:00", "key", "k")))
                .isEqualTo("MjAxMy0wMS0wMVQwMDowMDowMFouaw==");
        assertThat(id(derived, Map.of("_timestamp", "2013-01-01T00:00:00+0000", "key", "k")))
                .isEqualTo("MjAxMy0wMS0wMVQwMDowMDowMFouaw==");
        assertThat(messages(derived, Map.of("other", 1L)))
                .containsExactly("The following required id fields are missing: _timestamp, key");
    }

    @Test
    void derived_ids_of_different_values_differ() {
        RecordRules derived = rulesWithIdsFrom("one", "two");

        assertThat(List.of(
                        id(derived, Map.of("one", "a.b", "two", "c")),
                        id(derived, Map.of("one", "a", "two", "b.c")),
                        id(derived, Map.of("one", "a\\", "two", "b.c")),
                        id(derived, Map.of("one", "a\\.b", "two", "c"))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "12345678901.1,12345678901.1",
        "1.0,1.0",
        "0.1,0.1",
        "1e12,1e+12",
        "123456789012,123456789012.0",
        "1234567890123.5,1.23456789012e+12",
        "0.00001,1e-05",
        "0.0001,0.0001",
        "1e22,1e+22",
        "1.5e-10,1.5e-10",
        "-0.0,-0.0"
    })
    void derived_ids_have_numbers_of_twelve_digits(double value, String text) {
        assertThat(decoded(id(rulesWithIdsFrom("field"), Map.of("field", value))))
                .isEqualTo(text);
    }

    @Test
    void derived_ids_too_long_to_be_stored_are_digests() {
        RecordRules derived = rulesWithIdsFrom("field");

        String one = id(derived, Map.of("field", "x".repeat(5000)));
        String other = id(derived, Map.of("field", "x".repeat(5001)));

        assertThat(one).hasSizeLessThan(100).isNotEqualTo(other);
    }

    private static String id(RecordRules rules, Map<String, Object> record) {
        return rules.check(record, 0, YEAR).document().getString("_id");
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
