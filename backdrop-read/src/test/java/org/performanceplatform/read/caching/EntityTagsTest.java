package org.performanceplatform.read.caching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final String TAG = "\"abc\"";

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "abc", "*", "\"x\", \"abc\"", " \"abc\" "})
    void a_client_names_what_it_has_in_several_ways(String header) {
        assertThat(EntityTags.matches(header, TAG)).isTrue();
    }

    @Test
    void another_tag_or_none_is_no_match() {
        assertThat(EntityTags.matches("\"abcd\"", TAG)).isFalse();
        assertThat(EntityTags.matches(null, TAG)).isFalse();
    }

    @Test
    void the_same_content_has_the_same_tag_and_another_encoding_another() {
        String tag = EntityTags.of(new byte[] {1});

        assertThat(EntityTags.of(new byte[] {1}))
                .isEqualTo(tag)
                .startsWith("\"")
                .endsWith("\"");
        assertThat(EntityTags.encoded(tag, "gzip")).isNotEqualTo(tag).endsWith("-gzip\"");
    }
}
