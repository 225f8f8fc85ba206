package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.READERS;
import static org.performanceplatform.core.recordformats.Bodies.description;
import static org.performanceplatform.core.recordformats.Bodies.read;
import static org.performanceplatform.core.recordformats.Bodies.refusal;
import static org.performanceplatform.core.recordformats.RecordFormat.NDJSON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a1\":1}\n\n{\"a1\":2}\n", "{\"a1\":1}\r\n\r\n {\"a1\":2}", "{\"a1\":1}\n  \n{\"a1\":2} \n\n"
            })
    void each_line_is_a_record_with_its_line_number(String body) {
        // When
        List<ReadRecord> records = read(READERS, description(NDJSON), body.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(records)
                .containsExactly(
                        new ReadRecord(Map.of("a1", 1L), new Position(0, 1, "")),
                        new ReadRecord(Map.of("a1", 2L), new Position(1, 3, "")));
    }

    @Test
    void blank_lines_alone_hold_no_records() {
        assertThat(Bodies.values(NDJSON, "\n \n")).isEmpty();
    }

    @Test
    void an_empty_body_is_refused() {
        assertThat(refusal(NDJSON, "")).hasMessage("Expected NDJSON request body but received zero bytes.");
    }

    @Test
    void two_records_on_one_line_are_refused() {
        assertThat(refusal(NDJSON, "{\"a1\":1}{\"a1\":2}"))
                .hasMessage("Error parsing JSON: \"Extra data: line 1 column 9 (char 8)\"");
    }

    @Test
    void a_record_over_two_lines_is_refused() {
        // When
        RecordFormatException refusal = refusal(NDJSON, "{}\n{\"a1\":\n1}");

        // Then
        assertThat(refusal.position()).isEqualTo(new Position(1, 2, ""));
        assertThat(refusal).hasMessage("Error parsing JSON: \"A record has to stand on one line: line 2\"");
    }

    @Test
    void a_record_that_ends_with_the_body_too_early_is_refused_as_such() {
        assertThat(refusal(NDJSON, "{}\n  {\"a1\":"))
                .hasMessage("Error parsing JSON: \"Unexpected end of data: line 2 column 9 (char 11)\"");
    }

    @Test
    void a_line_that_is_no_object_is_refused_by_its_number() {
        assertThat(refusal(NDJSON, "{}\n[]\n")).hasMessage("Row 2 is not a JSON object such as {\"count\": 5}");
    }

    @Test
    void lines_after_one_that_is_no_record_can_still_be_read() {
        // Given
        byte[] body = "{\"a1\":1}\n[{}]\n5\n{\"a1\":[\"\\ud800\"]}\n{\"a1\":2}\n{\"a1\" 1}\n{\"a1\":3}"
                .getBytes(StandardCharsets.UTF_8);

        // When / Then
        assertThat(Bodies.each(description(NDJSON), body))
                .containsExactly(
                        Map.of("a1", 1L),
                        "Row 2 is not a JSON object such as {\"count\": 5}",
                        "Row 3 is not a JSON object such as {\"count\": 5}",
                        "Row 4, column a1 has half of a surrogate pair, which is no character",
                        Map.of("a1", 2L),
                        "Error parsing JSON: \"Expecting ':' delimiter: line 6 column 7 (char 49)\"",
                        Map.of("a1", 3L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{\"a1\": \"never closed",
                "{\"a1\": [[{",
                "{\"a1\":1}{\"a1\":2}",
                "{\"a1\":1}}",
                "{\"a1\":NaN}",
                "\"",
                "\u0000{}",
                "\ufeff{}",
                "]",
                "{\"a1\\"
            })
    void a_line_that_is_no_json_spoils_no_other(String broken) {
        // Given
        byte[] body = ("{\"a1\":1}\n" + broken + "\n{\"a1\":2}\n").getBytes(StandardCharsets.UTF_8);

        // When
        List<Object> read = Bodies.each(description(NDJSON), body);

        // Then
        assertThat(read).hasSize(3);
        assertThat(read.get(0)).isEqualTo(Map.of("a1", 1L));
        assertThat(read.get(1)).asString().contains("2");
        assertThat(read.get(2)).isEqualTo(Map.of("a1", 2L));
    }

    @Test
    void a_record_longer_than_what_is_read_at_once_is_read_whole() {
        // Given
        String text = "x".repeat(20_000);

        // When / Then
        assertThat(Bodies.values(NDJSON, "{\"a1\":\"" + text + "\"}\n{\"a1\":\"" + text + "\"}"))
                .containsExactly(Map.of("a1", text), Map.of("a1", text));
    }

    @Test
    void a_charset_of_the_content_type_is_honoured() {
        // Given
        BodyDescription utf16 = BodyDescription.of(new ContentType(NDJSON, StandardCharsets.UTF_16LE));
        String text = "caf\u00e9 " + "\ud83d\ude00".repeat(5_000);

        // When
        List<ReadRecord> records =
                read(READERS, utf16, ("{\"a1\":\"" + text + "\"}\n{}").getBytes(StandardCharsets.UTF_16LE));

        // Then
        assertThat(records).extracting(ReadRecord::values).containsExactly(Map.of("a1", text), Map.of());
    }

    @Test
    void a_broken_stream_is_not_taken_for_a_broken_line() {
        // Given
        byte[] whole = Bodies.gzip("{\"a1\":1}\n{\"a1\":2}\n".getBytes(StandardCharsets.UTF_8));
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 8);

        // When
        RecordFormatException refusal = refusal(READERS, description(NDJSON).withContentEncoding("gzip"), cut);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.BROKEN_GZIP);
        assertThat(refusal.concernsOneRecord()).isFalse();
    }

    @Test
    void a_broken_line_is_refused_with_its_number() {
        // When
        RecordFormatException refusal = refusal(NDJSON, "{}\n{\"a1\" 1}");

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.JSON_SYNTAX);
        assertThat(refusal.position()).isEqualTo(new Position(1, 2, ""));
        assertThat(refusal).hasMessageContaining("line 2 column 7");
    }
}
