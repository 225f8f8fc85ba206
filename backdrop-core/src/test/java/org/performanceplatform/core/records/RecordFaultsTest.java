package org.performanceplatform.core.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.records.RecordFault.Code;

class RecordFaultsTest {

    @Test
    void a_message_that_repeats_a_long_value_is_kept_in_part() {
        // Given
        RecordFaults faults = new RecordFaults(10, 10);

        // When
        faults.add(List.of(RecordFault.at(0, "k".repeat(9_000), Code.INVALID_KEY, "k".repeat(9_000) + " is no key")));

        // Then
        assertThat(faults.messages()).containsExactly("k".repeat(1_000) + "…");
        assertThat(faults.faults()).containsExactly(new RecordFault(0, "", Code.INVALID_KEY, "k".repeat(1_000) + "…"));
    }

    @Test
    void no_character_is_cut_in_half() {
        // Given
        RecordFaults faults = new RecordFaults(10, 10);

        // When
        faults.add(List.of(RecordFault.at(0, "aa", Code.SCHEMA, "x" + "😀".repeat(600))));

        // Then
        assertThat(faults.messages()).containsExactly("x" + "😀".repeat(499) + "…");
    }
}
