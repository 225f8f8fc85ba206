package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void the_same_records_at_the_same_place_have_the_same_key() {
        assertThat(batch(1, "[{}]").idempotencyKey("a", "b"))
                .isEqualTo(batch(1, "[{}]").idempotencyKey("a", "b"));
    }

    @Test
    void other_records_another_place_or_another_data_set_have_another_key() {
        String key = batch(1, "[{}]").idempotencyKey("a", "b");

        assertThat(batch(1, "[{\"x\":1}]").idempotencyKey("a", "b")).isNotEqualTo(key);
        assertThat(batch(2, "[{}]").idempotencyKey("a", "b")).isNotEqualTo(key);
        assertThat(batch(1, "[{}]").idempotencyKey("a", "c")).isNotEqualTo(key);
    }

    private static Batch batch(int first, String body) {
        return new Batch(first, 1, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
