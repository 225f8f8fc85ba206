package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.description;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader is only ever a little ahead of the records it has handed out, so its memory does not grow with the body. */
class FlatMemoryTest {

    private static final int READ_AHEAD = 64 * 1024;

    static Stream<Arguments> a_reader_reads_little_ahead() {
        return Stream.of(
                Arguments.of(RecordFormat.JSON, "[{}", ",{\"count\":5}"),
                Arguments.of(RecordFormat.NDJSON, "{}", "\n{\"count\":5}"),
                Arguments.of(RecordFormat.CSV, "count", "\n5"));
    }

    @ParameterizedTest
    @MethodSource
    void a_reader_reads_little_ahead(RecordFormat format, String beginning, String repeated) {
        // Given
        RepeatedText body = new RepeatedText(beginning, repeated);
        long most = 0;

        // When
        try (RecordReader reader = Bodies.READERS.open(body, description(format))) {
            for (long records = 0; records < 100_000; records++) {
                assertThat(reader.next()).isNotNull();
                most = Math.max(most, body.bytesRead() - records * repeated.length());
            }
        }

        // Then
        assertThat(most).isLessThan(READ_AHEAD);
    }
}
