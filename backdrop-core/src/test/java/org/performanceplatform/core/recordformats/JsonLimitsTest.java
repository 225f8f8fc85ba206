package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.READERS;
import static org.performanceplatform.core.recordformats.Bodies.description;
import static org.performanceplatform.core.recordformats.Bodies.gzip;
import static org.performanceplatform.core.recordformats.Bodies.read;
import static org.performanceplatform.core.recordformats.Bodies.refusal;
import static org.performanceplatform.core.recordformats.RecordFormat.JSON;
import static org.performanceplatform.core.recordformats.RecordFormat.NDJSON;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLimitsTest {

    private static final Limits SMALL = new Limits(200, 400, 3, 100, 4, 20);
    private static final RecordReaders SMALL_READERS = new RecordReaders(SMALL);

    private static RecordFormatException smallRefusal(String body) {
        return refusal(SMALL_READERS, description(JSON), body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void as_many_records_as_the_limit_are_read() {
        assertThat(read(SMALL_READERS, description(JSON), "[{},{},{}]".getBytes(StandardCharsets.UTF_8)))
                .hasSize(3);
    }

    @Test
    void one_record_more_is_refused() {
        // When
        RecordFormatException refusal = smallRefusal("[{},{},{},{}]");

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.TOO_MANY_RECORDS);
        assertThat(refusal).hasMessage("A request may hold at most 3 records; send the rest in further requests");
    }

    @Test
    void a_body_of_exactly_the_limit_is_read() {
        // Given
        String body = "{}" + " ".repeat(198);

        // When / Then
        assertThat(read(SMALL_READERS, description(JSON), body.getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a1\": 1.11111111111111111111}|Record 0 has a number of more than 20 characters",
                "{\"a1\": 1.11111111111111111111}|Record 0 has a number of more than 20 characters",
                "{\"a1\": [[[[[[[[]]]]]]]]}|Record 0, column a1 is nested more than 4 levels deep",
                "[[[[[[[[|Record 0 is nested more than 4 levels deep"
            })
    void a_refusal_says_the_limit(String body, String message) {
        assertThat(smallRefusal(body)).hasMessage(message);
    }

    @Test
    void a_text_or_a_name_that_is_too_long_is_refused_with_the_limit() {
        assertThat(smallRefusal("{\"a1\":\"" + "x".repeat(101) + "\"}"))
                .hasMessage("Record 0 is longer than 100 characters");
        assertThat(smallRefusal("{\"" + "x".repeat(101) + "\":1}"))
                .hasMessage("Record 0 has a name of more than 100 characters");
    }

    @Test
    void one_byte_more_is_refused() {
        assertThat(smallRefusal("{}" + " ".repeat(199)).fault()).isEqualTo(Fault.BODY_TOO_LARGE);
    }

    @Test
    void inflated_bytes_have_a_limit_of_their_own() {
        // Given
        BodyDescription compressed = description(JSON).withContentEncoding("x-GZip");

        // When / Then
        assertThat(read(SMALL_READERS, compressed, gzip(("{}" + " ".repeat(398)).getBytes(StandardCharsets.UTF_8))))
                .hasSize(1);
        assertThat(refusal(SMALL_READERS, compressed, gzip(("{}" + " ".repeat(399)).getBytes(StandardCharsets.UTF_8)))
                        .fault())
                .isEqualTo(Fault.INFLATED_TOO_LARGE);
    }

    @Test
    void nesting_beyond_the_limit_is_refused_by_field() {
        assertThat(read(SMALL_READERS, description(JSON), "{\"a1\":[[[]]]}".getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThat(smallRefusal("[{\"a1\":[[[[]]]]}]"))
                .hasMessage("Record 0, column a1 is nested more than 4 levels deep");
    }

    @Test
    void a_long_number_is_refused() {
        assertThat(smallRefusal("{\"a1\":" + "1".repeat(21) + "}").fault()).isEqualTo(Fault.NUMBER_TOO_LONG);
        assertThat(smallRefusal("{\"a1\":1." + "1".repeat(21) + "}").fault()).isEqualTo(Fault.NUMBER_TOO_LONG);
    }

    @Test
    void a_long_record_is_refused() {
        assertThat(smallRefusal("{\"a1\":\"" + "x".repeat(101) + "\"}").fault()).isEqualTo(Fault.RECORD_TOO_LARGE);
        assertThat(smallRefusal("{\"" + "x".repeat(101) + "\":1}").fault()).isEqualTo(Fault.RECORD_TOO_LARGE);
        assertThat(smallRefusal("{\"a1\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0]}").fault())
                .isEqualTo(Fault.RECORD_TOO_LARGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "NDJSON"})
    void an_endless_text_is_refused_after_little_more_than_a_record(RecordFormat format) {
        // Given
        RepeatedText body = new RepeatedText("{\"a1\":\"", "endless ");

        // When
        RecordFormatException refusal = refusal(READERS, description(format), body);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.RECORD_TOO_LARGE);
        assertThat(body.bytesRead()).isLessThan(2 * Limits.DEFAULT.recordCharacters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":[", "{\"a\":[[{\"b\":"})
    void endless_nesting_is_refused_after_little(String repeated) {
        // Given
        RepeatedText body = new RepeatedText("[{\"a1\":", repeated);

        // When
        RecordFormatException refusal = refusal(READERS, description(JSON), body);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.NESTED_TOO_DEEPLY);
        assertThat(body.bytesRead()).isLessThan(100_000);
    }

    @Test
    void an_endless_number_is_refused_after_little() {
        // Given
        RepeatedText body = new RepeatedText("[{\"a1\":1", "0");

        // When
        RecordFormatException refusal = refusal(READERS, description(JSON), body);

        // Then
        assertThat(refusal.fault().kind()).isEqualTo(Fault.Kind.TOO_LARGE);
        assertThat(body.bytesRead()).isLessThan(2 * Limits.DEFAULT.recordCharacters());
    }

    @Test
    void endless_records_are_refused_at_the_limit_of_records() {
        assertThat(refusal(READERS, description(NDJSON), new RepeatedText("", "{\"a1\":1}\n"))
                        .fault())
                .isEqualTo(Fault.TOO_MANY_RECORDS);
    }

    @Test
    void an_endless_list_of_spaces_is_refused_at_the_limit_of_bytes() {
        // Given
        RepeatedText body = new RepeatedText("[", " ");

        // When
        RecordFormatException refusal = refusal(READERS, description(JSON), body);

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.BODY_TOO_LARGE);
        assertThat(body.bytesRead()).isEqualTo(Limits.DEFAULT.bodyBytes() + 1);
    }
}
