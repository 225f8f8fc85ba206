package org.performanceplatform.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifiedRecordsTest {

    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{40}\\b");

    static Stream<Arguments> a_file_that_grew_and_is_sent_in_other_batches_keeps_the_ids_of_its_records() {
        return Stream.of(
                Arguments.of(FileFormat.NDJSON, "", "{\"count\":1}\n"),
                Arguments.of(FileFormat.CSV, "count,note\n", "1,\"a\nb\"\n\n"),
                Arguments.of(FileFormat.CSV, "count,_id\n", "1,\n"));
    }

    @ParameterizedTest
    @MethodSource
    void a_file_that_grew_and_is_sent_in_other_batches_keeps_the_ids_of_its_records(
            FileFormat format, String beginning, String record) throws IOException {
        // When
        List<String> before = ids(format, "march", beginning + record.repeat(15), 10);
        List<String> after = ids(format, "march", beginning + record.repeat(22), 7);

        // Then
        assertThat(before).hasSize(15);
        assertThat(after).hasSize(22).startsWith(before.toArray(String[]::new)).doesNotHaveDuplicates();
        assertThat(ids(format, "april", beginning + record, 10)).doesNotContainAnyElementsOf(before);
    }

    @Test
    void a_record_that_has_an_id_keeps_it() throws IOException {
        assertThat(bodies(FileFormat.JSON, "[{\"a1\":{\"b1\":[]},\"_id\":\"x\"}]", 10))
                .containsExactly("[{\"a1\":{\"b1\":[]},\"_id\":\"x\"}]");
        assertThat(bodies(FileFormat.CSV, "count, _id\n1,x\n", 10)).containsExactly("count, _id\r\n1,x\r\n");
    }

    @Test
    void a_text_that_looks_like_the_name_of_the_id_is_none() throws IOException {
        assertThat(bodies(FileFormat.JSON, "[{},{\"a1\":\"_id\"},{\"a1\":{\"_id\":1}}]", 10)
                        .get(0))
                .matches("\\[\\{\"_id\":\"[0-9a-f]{40}\"},\\{\"_id\":\"[0-9a-f]{40}\",\"a1\":\"_id\"},"
                        + "\\{\"_id\":\"[0-9a-f]{40}\",\"a1\":\\{\"_id\":1}}]");
    }

    private static List<String> ids(FileFormat format, String file, String content, int batchSize) throws IOException {
        return ID.matcher(String.join("", bodies(format, file, content, batchSize)))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static List<String> bodies(FileFormat format, String content, int batchSize) throws IOException {
        return bodies(format, "march", content, batchSize);
    }

    private static List<String> bodies(FileFormat format, String file, String content, int batchSize)
            throws IOException {
        List<String> bodies = new ArrayList<>();
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        try (Batches batches = format.read(bytes, batchSize, new RecordIds("licensing", "volumes", file))) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                bodies.add(new String(batch.body(), StandardCharsets.UTF_8));
            }
        }
        return bodies;
    }
}
