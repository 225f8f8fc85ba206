package org.performanceplatform.core.recordformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.performanceplatform.core.recordformats.Bodies.READERS;
import static org.performanceplatform.core.recordformats.Bodies.description;
import static org.performanceplatform.core.recordformats.Bodies.gzip;
import static org.performanceplatform.core.recordformats.Bodies.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is sent, it is read or it is refused with a reason. */
class FuzzTest {

    private static final String SEED =
            "[{\"_id\":\"a\",\"count\":5,\"share\":0.25,\"t\":\"caf\u00e9 \\u00e9 \ud83d\ude00\",\"b\":[true,null]}]\n";
    private static final String TABLE = "# note\n_timestamp,count,\"t\"\n2016-01-01,5,\"a \"\"b\"\"\nc\"\n03,0.5,é\n";

    private final Random random = new Random(42);

    private void readOrRefuse(BodyDescription description, byte[] body) {
        try {
            read(READERS, description, body)
                    .forEach(record -> assertThat(record.values()).isNotNull());
        } catch (RecordFormatException refusal) {
            assertThat(refusal.getMessage()).isNotBlank().doesNotContain("com.fasterxml", "java.", "Exception");
            assertThat(refusal.position()).isNotNull();
        }
    }

    private byte[] mutated(byte[] seed) {
        byte[] body = seed.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(body, 1 + random.nextInt(body.length)) : body;
    }

    @ParameterizedTest
    @EnumSource
    void random_bytes(RecordFormat format) {
        for (int i = 0; i < 3_000; i++) {
            byte[] body = new byte[random.nextInt(200)];
            random.nextBytes(body);
            readOrRefuse(description(format), body);
            readOrRefuse(description(format).withContentEncoding("gzip"), body);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "NDJSON", "CSV"})
    void slightly_broken_texts(RecordFormat format) {
        // Given
        byte[] seed = (format == RecordFormat.CSV ? TABLE : SEED).getBytes(StandardCharsets.UTF_8);
        byte[] compressed = gzip(seed);

        // When / Then
        for (int i = 0; i < 4_000; i++) {
            readOrRefuse(description(format), mutated(seed));
            readOrRefuse(description(format).withContentEncoding("gzip"), mutated(compressed));
        }
    }

    @Test
    void slightly_broken_workbooks() throws IOException {
        // Given
        byte[] seed = workbook();

        // When / Then
        for (int i = 0; i < 200; i++) {
            readOrRefuse(description(RecordFormat.XLSX), mutated(seed));
            readOrRefuse(description(RecordFormat.XLSX), withBrokenParts(seed));
        }
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Volumes");
            sheet.value(0, 0, "name");
            sheet.value(0, 1, "count");
            sheet.value(0, 2, "sum");
            for (int row = 1; row < 5; row++) {
                sheet.value(row, 0, "name" + row);
                sheet.value(row, 1, row + 0.5);
                sheet.formula(row, 2, "A1&B1");
                sheet.style(row, 1).format("yyyy-mm-dd").set();
            }
        }
        return bytes.toByteArray();
    }

    private byte[] withBrokenParts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(random.nextInt(3) == 0 ? mutated(part.getValue()) : part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
