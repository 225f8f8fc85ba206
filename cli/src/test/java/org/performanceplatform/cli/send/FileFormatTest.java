package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileFormatTest {

    @Test
    void the_name_tells() {
        assertThat(FileFormat.byName("Volumes.CSV")).isEqualTo(FileFormat.CSV);
        assertThat(FileFormat.byName("volumes.jsonl")).isEqualTo(FileFormat.NDJSON);
        assertThat(FileFormat.byName("volumes.xls")).isEqualTo(FileFormat.XLSX);
        assertThat(FileFormat.byName("volumes")).isNull();
    }

    @Test
    void without_a_telling_name_the_first_bytes_tell() throws IOException {
        assertThat(byContent("  [{}]")).isEqualTo(FileFormat.JSON);
        assertThat(byContent("{}\n{}")).isEqualTo(FileFormat.JSON);
        assertThat(byContent("_timestamp,count\n")).isEqualTo(FileFormat.CSV);
        assertThat(byContent("PK\u0003\u0004…")).isEqualTo(FileFormat.XLSX);
    }

    @Test
    void an_old_workbook_is_a_workbook_for_which_the_write_api_says_what_to_do() throws IOException {
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1};

        assertThat(FileFormat.byContent(new BufferedInputStream(new ByteArrayInputStream(old))))
                .isEqualTo(FileFormat.XLSX);
    }

    private static FileFormat byContent(String text) throws IOException {
        return FileFormat.byContent(
                new BufferedInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
