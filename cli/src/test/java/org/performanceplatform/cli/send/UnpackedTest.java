package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class UnpackedTest {

    private static final String TABLE = "count\n" + "5\n".repeat(1000);

    @Test
    void a_compressed_file_is_read_as_it_was_before() throws IOException {
        assertThat(unpacked(compressed())).isEqualTo(TABLE);
    }

    @Test
    void any_other_file_is_left_as_it_is() throws IOException {
        assertThat(unpacked(TABLE.getBytes(StandardCharsets.UTF_8))).isEqualTo(TABLE);
        assertThat(unpacked(new byte[0])).isEmpty();
        assertThat(unpacked(new byte[] {0x1f})).hasSize(1);
    }

    @Test
    void a_file_that_is_cut_short_is_refused() throws IOException {
        byte[] whole = compressed();

        for (int length : new int[] {2, 9, 15, whole.length - 1}) {
            assertThatThrownBy(() -> unpacked(Arrays.copyOf(whole, length)))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessage("is compressed with gzip, and cut short or damaged");
        }
    }

    @Test
    void records_have_the_same_ids_whether_their_file_is_compressed_or_not() {
        assertThat(new Source(Path.of("march.csv.gz")).fileName())
                .isEqualTo(new Source(Path.of("folder/march.csv")).fileName());
    }

    private static String unpacked(byte[] file) throws IOException {
        try (var content = Unpacked.of(new BufferedInputStream(new ByteArrayInputStream(file)))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] compressed() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
