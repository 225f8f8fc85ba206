package org.performanceplatform.core.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void no_schema_accepts_anything() {
        assertThat(RecordSchema.anything().faults(Map.of("count", List.of()), 0))
                .isEmpty();
    }

    @Test
    void says_which_properties_are_missing_one_by_one() {
        assertThat(messages("{'required': ['_timestamp', 'count']}", Map.of()))
                .containsExactly("u'_timestamp' is a required property", "u'count' is a required property");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type': 'integer'}|x|'x' is not of type u'integer'",
                "{'type': ['integer', 'null']}|x|'x' is not of type u'integer', u'null'",
                "{'enum': ['a', 'b']}|c|'c' is not one of [u'a', u'b']",
                "{'format': 'date-time'}|555|'555' is not a u'date-time'",
                "{'pattern': '^a'}|b|'b' does not match u'^a'",
                "{'minLength': 3}|ab|'ab' is too short",
                "{'maxLength': 1}|é'|\"\\xc3\\xa9'\" is too long",
                "{'anyOf': [{'type': 'integer'}, {'minLength': 5}]}|ab|'ab' is not valid under any of the given schemas"
            })
    void speaks_as_the_reference_does(String rule, String value, String message) {
        assertThat(messages("{'properties': {'field': " + rule + "}}", Map.of("field", value)))
                .containsExactly(message);
    }

    @Test
    void integers_have_no_point_and_are_no_truth_values() {
        String schema = "{'properties': {'field': {'type': 'integer'}}}";

        assertThat(messages(schema, Map.of("field", 1.0))).containsExactly("1.0 is not of type u'integer'");
        assertThat(messages(schema, Map.of("field", true))).containsExactly("True is not of type u'integer'");
        assertThat(messages(schema, Map.of("field", 1L))).isEmpty();
        Map<String, Object> none = new LinkedHashMap<>();
        none.put("field", null);
        assertThat(messages(schema, none)).containsExactly("None is not of type u'integer'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-03-02T09:15:00Z",
                "2015-03-02T09:15:00+0000",
                "2015-03-02T09:15:00+01:00",
                "2015-03-02T09:15:00.5Z",
                "2015-03-02T09:15:00,5Z",
                "20150302T091500",
                "2015-03-02T09:15",
                "2015T09",
                "2015-03T09:15",
                "2015-061T09:15:00Z",
                "2014-W05-1T00:00:00Z",
                "2015-W53T00:00:00Z"
            })
    void a_date_time_has_a_date_and_a_time(String text) {
        assertThat(IsoDateTime.matches(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2015-03-02",
                "09:15:00",
                "2015-03-02t09:15:00Z",
                "2015-03-02 09:15:00Z",
                "2015-13-02T09:15:00Z",
                "2015-02-29T00:00:00Z",
                "2014-W53T00:00:00Z",
                "2015-366T00:00:00Z",
                "2015-03-02T24:15:00Z",
                "2015-03-02T09:15:00z",
                "2015-03-1xxx",
                "2015-03-02T09:15:00+24:00"
            })
    void anything_else_is_no_date_time(String text) {
        assertThat(IsoDateTime.matches(text)).isFalse();
    }

    @Test
    void a_newer_draft_can_be_named() {
        String schema = "{'$schema': 'https://json-schema.org/draft/2020-12/schema',"
                + " 'properties': {'field': {'const': 'a'}}}";

        assertThat(messages(schema, Map.of("field", "b"))).hasSize(1);
        assertThat(messages("{'properties': {'field': {'const': 'a'}}}", Map.of("field", "b")))
                .isEmpty();
        assertThat(messages("{'$schema': 'http://unknown.example/', 'required': ['count']}", Map.of()))
                .hasSize(1);
    }

    @Test
    void references_within_the_schema_are_followed_and_others_refused() {
        String within = "{'definitions': {'whole': {'type': 'integer'}},"
                + " 'properties': {'field': {'$ref': '#/definitions/whole'}}}";

        assertThat(messages(within, Map.of("field", "x"))).containsExactly("'x' is not of type u'integer'");
        assertThatThrownBy(() -> schema("{'properties': {'field': {'$ref': 'http://127.0.0.1:9/x'}}}"))
                .isInstanceOf(InvalidSchemaException.class);
    }

    @Test
    void the_same_fault_is_said_once() {
        String twice = "{'allOf': [{'required': ['_timestamp']}, {'required': ['_timestamp']}]}";

        assertThat(messages(twice, Map.of())).containsExactly("u'_timestamp' is a required property");
    }

    @Test
    void points_to_the_field() {
        RecordSchema schema = schema("{'required': ['other'], 'properties': {'a/b': {'type': 'integer'}}}");

        assertThat(schema.faults(Map.of("a/b", "x"), 7))
                .extracting(RecordFault::pointer)
                .containsExactlyInAnyOrder("", "/a~1b");
        assertThat(schema.faults(Map.of("other", 1L, "a/b", "x"), 7))
                .extracting(RecordFault::record)
                .containsExactly(7);
    }

    private static List<String> messages(String schema, Map<String, Object> record) {
        return schema(schema).faults(record, 0).stream()
                .map(RecordFault::message)
                .toList();
    }

    private static RecordSchema schema(String json) {
        try {
            return RecordSchema.of(JSON.readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
