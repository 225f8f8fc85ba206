package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.READERS;
import static org.performanceplatform.core.recordformats.Bodies.description;
import static org.performanceplatform.core.recordformats.Bodies.read;
import static org.performanceplatform.core.recordformats.Bodies.refusal;
import static org.performanceplatform.core.recordformats.Bodies.values;
import static org.performanceplatform.core.recordformats.RecordFormat.JSON;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void records_after_one_that_is_none_can_still_be_read() {
        // Given
        byte[] body =
                "[5, {\"a1\": 1}, [[{}]], {\"a1\": [{\"b\": \"\\ud800\"}], \"c1\": {}}, {\"a1\": 1e999}, {\"a1\": 2}]"
                        .getBytes(StandardCharsets.UTF_8);

        // When / Then
        assertThat(Bodies.each(description(JSON), body))
                .containsExactly(
                        "Record 0 is not a JSON object such as {\"count\": 5}",
                        Map.of("a1", 1L),
                        "Record 2 is not a JSON object such as {\"count\": 5}",
                        "Record 3, column a1 has half of a surrogate pair, which is no character",
                        "Record 4, column a1 has a number that is too large to be stored",
                        Map.of("a1", 2L));
    }

    @Test
    void one_object_is_one_record() {
        assertThat(values(JSON, "{\"channel\": \"digital\", \"count\": 5}"))
                .containsExactly(Map.of("channel", "digital", "count", 5L));
    }

    @Test
    void a_list_is_its_objects_in_order_with_their_indexes() {
        // When
        List<ReadRecord> records =
                read(READERS, description(JSON), " [{\"a1\": 1},\n{\"a1\": 2}] ".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(records)
                .containsExactly(
                        new ReadRecord(Map.of("a1", 1L), new Position(0, 0, "")),
                        new ReadRecord(Map.of("a1", 2L), new Position(1, 0, "")));
    }

    @Test
    void an_empty_list_holds_no_records() {
        assertThat(values(JSON, "[]")).isEmpty();
    }

    @Test
    void fields_keep_their_order() {
        assertThat(values(JSON, "{\"zeta\":1,\"alpha\":2,\"mid\":3}").get(0).keySet())
                .containsExactly("zeta", "alpha", "mid");
    }

    @Test
    void the_last_of_two_fields_of_one_name_stays() {
        assertThat(values(JSON, "{\"count\":1,\"count\":2}")).containsExactly(Map.of("count", 2L));
    }

    @Test
    void values_keep_their_kinds() {
        // When
        Map<String, Object> record = values(
                        JSON,
                        "{\"t\":\"\",\"yes\":true,\"no\":false,\"nil\":null,\"list\":[1,[\"x\"]],\"object\":{\"a\":{}}}")
                .get(0);

        // Then
        assertThat(record.get("t")).isEqualTo("");
        assertThat(record.get("yes")).isEqualTo(true);
        assertThat(record.get("no")).isEqualTo(false);
        assertThat(record).containsEntry("nil", null);
        assertThat(record.get("list")).isEqualTo(Arrays.asList(1L, List.of("x")));
        assertThat(record.get("object")).isEqualTo(Map.of("a", Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "9007199254740993", "9223372036854775807", "-9223372036854775808"})
    void whole_numbers_of_64_bits_are_exact(long number) {
        assertThat(values(JSON, "{\"n1\":" + number + "}")).containsExactly(Map.of("n1", number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "123456789012345678901234567890"})
    void larger_whole_numbers_are_kept_exact_for_validation_to_refuse(String number) {
        assertThat(values(JSON, "{\"n1\":" + number + "}")).containsExactly(Map.of("n1", new BigInteger(number)));
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0", "0.1, 0.1", "1e3, 1000", "-2.5E-3, -0.0025", "1e-400, 0"})
    void a_point_or_an_exponent_makes_a_floating_number(String text, double number) {
        assertThat(values(JSON, "{\"n1\":" + text + "}")).containsExactly(Map.of("n1", number));
    }

    @Test
    void text_keeps_every_character_and_nul_too() {
        assertThat(values(JSON, "{\"t1\":\"caf\u00e9 \\ud83d\\ude00 \\u0000\"}"))
                .containsExactly(Map.of("t1", "caf\u00e9 \ud83d\ude00 \0"));
    }

    @Test
    void a_charset_of_the_content_type_is_honoured() {
        // Given
        BodyDescription latin = BodyDescription.of(new ContentType(JSON, StandardCharsets.ISO_8859_1));

        // When
        List<ReadRecord> records = read(READERS, latin, "{\"t1\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));

        // Then
        assertThat(records.get(0).values()).isEqualTo(Map.of("t1", "é"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"x\"", "true", "-0.5"})
    void a_body_that_is_no_object_is_refused(String body) {
        // When
        RecordFormatException refusal = refusal(JSON, body);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.NOT_AN_OBJECT);
        assertThat(refusal).hasMessage("The body is not a JSON object such as {\"count\": 5}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "\"x\"", "[]", "[{}]"})
    void an_element_that_is_no_object_is_refused_by_its_index(String element) {
        // When
        RecordFormatException refusal = refusal(JSON, "[{\"a1\":1}," + element + "]");

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.NOT_AN_OBJECT);
        assertThat(refusal.position()).isEqualTo(new Position(1, 0, ""));
        assertThat(refusal).hasMessage("Record 1 is not a JSON object such as {\"count\": 5}");
    }

    @Test
    void null_has_a_fault_of_its_own() {
        assertThat(refusal(JSON, " null ").fault()).isEqualTo(Fault.JSON_NULL);
    }

    @Test
    void an_empty_body_is_refused_in_the_words_of_the_reference() {
        // When
        RecordFormatException refusal = refusal(JSON, "");

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.EMPTY_BODY);
        assertThat(refusal).hasMessage("Expected JSON request body but received zero bytes.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fnord|No JSON object could be decoded: line 1 column 6 (char 5)",
                "{|Unexpected end of data: line 1 column 2 (char 1)",
                "{a: 1}|Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
                "{\"a1\" 1}|Expecting ':' delimiter: line 1 column 7 (char 6)",
                "{\"a1\":1 \"b1\":2}|Expecting ',' delimiter: line 1 column 9 (char 8)",
                "{\"a1\":1} x|No JSON object could be decoded: line 1 column 11 (char 10)",
                "{\"a1\":1}{}|Extra data: line 1 column 9 (char 8)",
                "null null|Extra data: line 1 column 6 (char 5)",
                "{\"a1\":}|Expecting value: line 1 column 7 (char 6)",
                "{\"a1\":01}|Invalid number: line 1 column 8 (char 7)",
                "{\"a1\":\"\\x\"}|Invalid \\escape: line 1 column 9 (char 8)",
                "[{}}|Unexpected closing bracket: line 1 column 4 (char 3)"
            })
    void broken_json_is_refused_with_the_place(String body, String text) {
        // When
        RecordFormatException refusal = refusal(JSON, body);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.JSON_SYNTAX);
        assertThat(refusal).hasMessage("Error parsing JSON: \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e400", "-1e999"})
    void numbers_that_no_double_holds_are_refused(String number) {
        assertThat(refusal(JSON, "[{\"a1\":" + number + "}]").fault()).isEqualTo(Fault.NUMBER_OUT_OF_RANGE);
    }

    @Test
    void a_number_out_of_range_is_refused_by_record_and_field() {
        assertThat(refusal(JSON, "[{},{\"a1\":1e400}]").position()).isEqualTo(new Position(1, 0, "a1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"x\\udc00\"", "\"\\ud800\\ud800\""})
    void half_of_a_surrogate_pair_is_refused(String text) {
        assertThat(refusal(JSON, "{\"a1\":" + text + "}").fault()).isEqualTo(Fault.BROKEN_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void only_utf_8_is_read_unless_the_request_says_otherwise(String charset) throws Exception {
        assertThat(refusal(READERS, description(JSON), "{\"a1\":1}".getBytes(charset))
                        .fault())
                .isEqualTo(Fault.JSON_SYNTAX);
    }

    @Test
    void a_byte_order_mark_is_an_error() {
        assertThat(refusal(JSON, "\ufeff{\"a1\":1}"))
                .hasMessage("Error parsing JSON: \"No JSON object could be decoded\"");
    }

    @Test
    void a_byte_that_is_not_utf_8_is_refused() {
        // Given
        byte[] body = "{\"a1\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        // When
        RecordFormatException refusal = refusal(READERS, description(JSON), body);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.JSON_SYNTAX);
        assertThat(refusal).hasMessageStartingWith("Error parsing JSON: \"Invalid UTF-8: line 1 column 1");
    }
}
