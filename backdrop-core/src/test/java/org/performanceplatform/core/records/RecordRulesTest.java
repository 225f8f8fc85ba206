package org.performanceplatform.core.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.records.Checks.YEAR;
import static org.performanceplatform.core.records.Checks.rulesWithIdsFrom;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.core.records.RecordFault.Code;

class RecordRulesTest {

    private final RecordRules rules = rulesWithIdsFrom();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loan-count",
                "loan count",
                "1st",
                "loans.total",
                "$loans",
                "loans!",
                "loans:sum",
                "n",
                "",
                "_",
                "é1"
            })
    void refuses_keys_with_other_characters_or_of_one_character(String key) {
        assertThat(messages(Map.of(key, 1L))).containsExactly(key + " is not a valid key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a1", "LOANS_2", "Branch", "abc\n"})
    void accepts_letters_digits_and_underscores(String key) {
        assertThat(messages(Map.of(key, 1L))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_branch", "_updated_at", "_count", "_week_start_at", "_ids", "_ID", "_Timestamp"})
    void refuses_internal_fields_it_does_not_know(String key) {
        assertThat(messages(Map.of(key, 1L))).containsExactly(key + " is not a recognised internal field");
    }

    @Test
    void accepts_text_truth_values_null_and_numbers_of_64_bits() {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("text", "Ashby 😀");
        record.put("blank", "");
        record.put("yes", true);
        record.put("none", null);
        record.put("half", 0.5);
        record.put("top", Long.MAX_VALUE);

        assertThat(messages(record)).isEmpty();
    }

    @Test
    void refuses_any_other_value() {
        for (Object value : List.of(
                List.of("a"),
                Map.of(),
                new BigInteger("9223372036854775808"),
                Double.NaN,
                Double.POSITIVE_INFINITY,
                "a\0b",
                "\ud800",
                "\udc00x",
                "\ud800x")) {
            assertThat(messages(Map.of("field", value))).containsExactly("field has an invalid value");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", " lead", "tab\there", "end\n"})
    void refuses_ids_that_are_empty_or_have_white_space(String id) {
        assertThat(messages(Map.of("_id", id))).containsExactly("_id \"" + id + "\" is not a valid id");
    }

    @Test
    void refuses_ids_that_are_no_text_or_too_long() {
        assertThat(messages(Map.of("_id", 5L))).containsExactly("_id \"5\" is not a valid id");
        assertThat(messages(Map.of("_id", true))).containsExactly("_id \"True\" is not a valid id");
        Map<String, Object> none = new LinkedHashMap<>();
        none.put("_id", null);
        assertThat(messages(none)).containsExactly("_id \"None\" is not a valid id");
        assertThat(messages(Map.of("_id", List.of("a")))).containsExactly("_id has an invalid value");
        assertThat(messages(Map.of("_id", "é".repeat(257)))).containsExactly("_id is longer than 512 bytes");
        assertThat(messages(Map.of("_id", "é".repeat(256)))).isEmpty();
    }

    @Test
    void a_bad_date_is_reported_twice_as_in_the_reference() {
        assertThat(messages(Map.of("_timestamp", "invalid")))
                .containsExactly(
                        "the _timestamp must be a date in the format yyyy-MM-ddT00:00:00Z",
                        "_timestamp is not a valid datetime object");
        assertThat(messages(Map.of("_end_at", "2015-06-31T00:00:00Z")))
                .containsExactly(
                        "2015-06-31T00:00:00Z in the _end_at field is not a valid date",
                        "_end_at is not a valid datetime object");
        assertThat(messages(Map.of("_timestamp", 1425287700L)))
                .first()
                .isEqualTo("the _timestamp must be a date in the format yyyy-MM-ddT00:00:00Z");
    }

    @Test
    void gives_messages_in_the_order_of_the_reference() {
        // Given
        List<Map<String, Object>> batch = List.of(
                Map.of("_timestamp", "2015-03-02", "bad-key", 1L),
                Map.of("_timestamp", "nonsense"),
                Map.of("_timestamp", "2015-02-31"));

        // When
        RecordFaults faults = new RecordFaults(1000, 100);
        IntStream.range(0, batch.size())
                .forEach(i -> faults.add(rules.check(batch.get(i), i, YEAR).faults()));

        // Then
        assertThat(faults.messages())
                .containsExactly(
                        "the _timestamp must be a date in the format yyyy-MM-ddT00:00:00Z",
                        "2015-02-31 in the _timestamp field is not a valid date",
                        "bad-key is not a valid key",
                        "_timestamp is not a valid datetime object",
                        "_timestamp is not a valid datetime object");
        assertThat(faults.badRecords()).isEqualTo(3);
        assertThat(faults.faults())
                .extracting(fault ->
                        fault.record() + fault.pointer() + " " + fault.code().apiName())
                .containsExactly(
                        "0/bad-key invalid-key", "1/_timestamp unreadable-date", "2/_timestamp impossible-date");
    }

    @Test
    void reports_of_each_record_the_last_bad_date_and_the_first_bad_key() {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("a-b", 1L);
        record.put("_end_at", "bad");
        record.put("_timestamp", "bad");
        record.put("c-d", 1L);

        assertThat(messages(record))
                .containsExactly("_end_at must be a date in the format yyyy-MM-ddT00:00:00Z", "a-b is not a valid key");
        assertThat(rules.check(record, 0, YEAR).faults()).hasSize(6);
    }

    @Test
    void holds_a_bounded_number_of_faults() {
        RecordFaults faults = new RecordFaults(10, 5);

        IntStream.range(0, 1000)
                .forEach(i -> faults.add(rules.check(Map.of("a-b", 1L), i, YEAR).faults()));

        assertThat(faults.messages()).hasSize(10);
        assertThat(faults.faults()).hasSize(5);
        assertThat(faults.badRecords()).isEqualTo(1000);
        assertThat(faults.counts()).containsEntry(Code.INVALID_KEY, 1000);
    }

    @Test
    void names_the_limit_of_fields_and_of_text() {
        Map<String, Object> wide = new LinkedHashMap<>();
        IntStream.range(0, 101).forEach(i -> wide.put("field" + i, 1L));

        assertThat(messages(wide)).containsExactly("a record may have at most 100 fields, and this has 101");
        assertThat(messages(Map.of("text", "é".repeat(4097)))).containsExactly("text is longer than 8192 bytes");
        assertThat(messages(Map.of("text", "é".repeat(4096)))).isEmpty();
        RecordFaults faults = new RecordFaults(10, 5);
        faults.add(rules.check(wide, 0, YEAR).faults());
        assertThat(faults.onlyLimits()).isTrue();
    }

    private List<String> messages(Map<String, Object> record) {
        return Checks.messages(rules, record);
    }
}
