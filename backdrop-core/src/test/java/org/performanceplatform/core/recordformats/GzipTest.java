package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.performanceplatform.core.recordformats.Bodies.READERS;
import static org.performanceplatform.core.recordformats.Bodies.description;
import static org.performanceplatform.core.recordformats.Bodies.gzip;
import static org.performanceplatform.core.recordformats.Bodies.read;
import static org.performanceplatform.core.recordformats.Bodies.refusal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

    private static final BodyDescription COMPRESSED =
            description(RecordFormat.NDJSON).withContentEncoding("gzip");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_compressed_body_is_read() {
        assertThat(read(READERS, COMPRESSED, gzip(bytes("{\"a1\":1}"))).get(0).values())
                .isEqualTo(Map.of("a1", 1L));
    }

    @Test
    void a_body_of_several_members_is_read_to_the_end() {
        // Given
        InputStream body = new SequenceInputStream(
                new ByteArrayInputStream(gzip(bytes("{\"a1\":1}\n"))),
                new ByteArrayInputStream(gzip(bytes("{\"a1\":2}\n"))));

        // When / Then
        assertThat(read(READERS, COMPRESSED, body)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, br", "gzip, gzip"})
    void another_coding_is_refused(String coding) {
        // When
        RecordFormatException refusal =
                catchThrowableOfType(RecordFormatException.class, () -> description(RecordFormat.JSON)
                        .withContentEncoding(coding));

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.UNKNOWN_CODING);
        assertThat(refusal)
                .hasMessage("The Content-Encoding " + coding
                        + " is not taken; send the body as it is, or compressed once with gzip");
    }

    @ParameterizedTest
    @CsvSource({"identity, false", "'', false", "x-GZip, true", "'identity, gzip', true"})
    void known_codings_are_taken(String header, boolean compressed) {
        assertThat(description(RecordFormat.JSON).withContentEncoding(header).gzip())
                .isEqualTo(compressed);
    }

    @Test
    void a_body_that_is_not_gzip_is_refused() {
        // When
        RecordFormatException refusal = refusal(READERS, COMPRESSED, bytes("{\"a1\":1}"));

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.BROKEN_GZIP);
        assertThat(refusal).hasMessage("The body is not gzip, although its Content-Encoding says so");
    }

    @Test
    void a_body_that_is_cut_short_is_refused() {
        // Given
        byte[] whole = gzip(bytes("{\"a1\":1}\n".repeat(1000)));

        // When / Then
        for (int length = 1; length < whole.length; length++) {
            assertThat(refusal(READERS, COMPRESSED, Arrays.copyOf(whole, length))
                            .fault())
                    .isEqualTo(Fault.BROKEN_GZIP);
        }
    }

    @Test
    void a_further_member_that_is_cut_short_is_refused() {
        // Given
        byte[] member = gzip(bytes("{\"a1\":1}\n"));

        // When / Then
        for (int length = 1; length < member.length; length++) {
            byte[] body = Arrays.copyOf(member, member.length + length);
            System.arraycopy(member, 0, body, member.length, length);
            assertThat(refusal(READERS, COMPRESSED, body).fault()).isEqualTo(Fault.BROKEN_GZIP);
        }
    }

    @Test
    void a_body_with_other_bytes_than_were_compressed_is_refused() {
        // Given
        byte[] body = gzip(bytes("{\"a1\":1}\n".repeat(50)));
        int checksum = body.length - 8;
        body[checksum] ^= 1;

        // When / Then
        assertThat(refusal(READERS, COMPRESSED, body)).hasMessage("The gzip body is damaged");
    }

    @Test
    void nothing_compressed_is_an_empty_body() {
        assertThat(refusal(READERS, COMPRESSED, gzip(new byte[0])).fault()).isEqualTo(Fault.EMPTY_BODY);
        assertThat(refusal(READERS, COMPRESSED, new byte[0]).fault()).isEqualTo(Fault.EMPTY_BODY);
    }

    @Test
    void a_bomb_is_refused_at_the_limit() throws IOException {
        // Given
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] spaces = new byte[1024 * 1024];
            Arrays.fill(spaces, (byte) ' ');
            for (int mebibyte = 0; mebibyte < 200; mebibyte++) {
                gzip.write(spaces);
            }
        }
        assertThat(bomb.size()).isLessThan(300_000);

        // When
        RecordFormatException refusal = refusal(READERS, COMPRESSED, bomb.toByteArray());

        // Then
        assertThat(refusal.fault()).isEqualTo(Fault.INFLATED_TOO_LARGE);
    }

    @Test
    void a_failing_connection_is_no_fault_of_the_body() {
        // Given
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(gzip(bytes("{\"a1\":1}".repeat(100))), 12)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new EOFException("connection reset");
                    }
                });

        // When / Then
        assertThatThrownBy(() -> read(READERS, COMPRESSED, failing)).isInstanceOf(UncheckedIOException.class);
    }
}
