package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void the_same_records_at_the_same_place_have_the_same_key() {
        assertThat(batch(1, "[{}]").idempotencyKey("a", "b", "run"))
                .isEqualTo(batch(1, "[{}]").idempotencyKey("a", "b", "run"));
    }

    @Test
    void other_records_another_place_or_another_data_set_have_another_key() {
        String key = batch(1, "[{}]").idempotencyKey("a", "b", "run");

        assertThat(batch(1, "[{\"x\":1}]").idempotencyKey("a", "b", "run")).isNotEqualTo(key);
        assertThat(batch(2, "[{}]").idempotencyKey("a", "b", "run")).isNotEqualTo(key);
        assertThat(batch(1, "[{}]").idempotencyKey("a", "c", "run")).isNotEqualTo(key);
    }

    @Test
    void another_run_has_another_key_but_for_a_workbook_whose_records_may_have_no_ids() {
        Batch workbook = new Batch(1, Batch.UNKNOWN, "xlsx", new byte[] {1});

        assertThat(batch(1, "[{}]").idempotencyKey("a", "b", "other"))
                .isNotEqualTo(batch(1, "[{}]").idempotencyKey("a", "b", "run"));
        assertThat(workbook.idempotencyKey("a", "b", "other")).isEqualTo(workbook.idempotencyKey("a", "b", "run"));
    }

    private static Batch batch(int first, String body) {
        return new Batch(first, 1, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
