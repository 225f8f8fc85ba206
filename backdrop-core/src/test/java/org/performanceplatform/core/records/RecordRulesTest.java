package org.performanceplatform.core.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.performanceplatform.core.records.Confidentiality.Rule;
import org.performanceplatform.core.records.RecordFault.Code;

class RecordRulesTest {

    private static final int YEAR = 2016;

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

    @Test
    void stored_records_have_dates_and_the_starts_of_their_periods() {
        Map<String, Object> record = Map.of("_timestamp", "2015-03-02T09:15:00.1239Z", "_end_at", "2015-03-09");

        Document stored =
                StoredRecord.complete(rules.check(record, 0, YEAR).document(), Instant.parse("2016-01-01T00:00:00.5Z"));

        assertThat(stored)
                .containsEntry("_timestamp", date("2015-03-02T09:15:00.123Z"))
                .containsEntry("_end_at", date("2015-03-09T00:00:00Z"))
                .containsEntry("_hour_start_at", date("2015-03-02T09:00:00Z"))
                .containsEntry("_week_start_at", date("2015-03-02T00:00:00Z"))
                .containsEntry("_quarter_start_at", date("2015-01-01T00:00:00Z"))
                .containsEntry("_updated_at", date("2016-01-01T00:00:00.500Z"))
                .hasSize(9);
    }

    @Test
    void records_are_the_same_whatever_the_order_of_fields_and_the_time_of_storing() {
        Document one = new Document("a", 1L).append("b", "x").append("_updated_at", new Date(1));
        Document other =
                new Document("b", "x").append("_updated_at", new Date(2)).append("a", 1L);

        assertThat(StoredRecord.sameContent(one, other)).isTrue();
        assertThat(StoredRecord.sameContent(one, new Document("a", 1.0).append("b", "x")))
                .isFalse();
    }

    @Test
    void refuses_personal_data_without_repeating_them() {
        assertThat(messages(Map.of("contact", "someone@example.org")))
                .containsExactly("contact looks like an e-mail address, which is not to be stored");
        assertThat(messages(Map.of("_timestamp", "2015-03-02T09:15:00Z", "count", 12L)))
                .isEmpty();
    }

    @Test
    void what_looks_like_personal_data_is_not_repeated_by_other_faults_of_it_either() {
        assertThat(messages(Map.of("_id", "someone@example.org 07700 900123")))
                .containsExactly("_id \"[not shown]\" is not a valid id");
    }

    @Test
    void a_data_set_may_warn_only_or_exempt_a_field_or_not_look_at_all() {
        Map<String, Object> record = Map.of("contact", "someone@example.org");

        CheckedRecord warned = rulesWith(Rule.WARN, Set.of()).check(record, 3, YEAR);

        assertThat(warned.faults()).isEmpty();
        assertThat(warned.warnings()).extracting(RecordFault::record).containsExactly(3);
        assertThat(rulesWith(Rule.OFF, Set.of()).check(record, 0, YEAR).warnings())
                .isEmpty();
        assertThat(messages(rulesWith(Rule.REFUSE, Set.of("contact")), record)).isEmpty();
    }

    @Test
    void a_floor_keeps_small_counts_out() {
        RecordRules floored = new RecordRules(
                RecordSchema.anything(),
                new AutoIds(List.of()),
                RecordLimits.DEFAULT,
                new Confidentiality(Rule.OFF, Set.of(), OptionalInt.of(5)));

        assertThat(messages(floored, Map.of("count", 4L)))
                .containsExactly("count is a count below 5, which may tell who was counted");
        assertThat(messages(floored, Map.of("count", 5L))).isEmpty();
        assertThat(messages(floored, Map.of("count", 0L))).isEmpty();
    }

    private static RecordRules rulesWith(Rule rule, Set<String> exempt) {
        return new RecordRules(
                RecordSchema.anything(),
                new AutoIds(List.of()),
                RecordLimits.DEFAULT,
                new Confidentiality(rule, exempt, OptionalInt.empty()));
    }

    private static RecordRules rulesWithIdsFrom(String... fields) {
        return new RecordRules(
                RecordSchema.anything(), new AutoIds(List.of(fields)), RecordLimits.DEFAULT, Confidentiality.DEFAULT);
    }

    private List<String> messages(Map<String, Object> record) {
        return messages(rules, record);
    }

    private static List<String> messages(RecordRules rules, Map<String, Object> record) {
        RecordFaults faults = new RecordFaults(1000, 100);
        faults.add(rules.check(record, 0, YEAR).faults());
        return faults.messages();
    }

    private static String id(RecordRules rules, Map<String, Object> record) {
        return rules.check(record, 0, YEAR).document().getString("_id");
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static Date date(String text) {
        return Date.from(Instant.parse(text));
    }
}
