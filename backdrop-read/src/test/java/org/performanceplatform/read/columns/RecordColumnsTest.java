package org.performanceplatform.read.columns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.records.StoredRecord;

class RecordColumnsTest {

    private static final Instant START = Instant.parse("2011-01-01T00:00:00Z");
    private static final Duration FIVE_YEARS = Duration.ofDays(5 * 365);
    private static final int BYTES_OF_A_RECORD = 96;

    private final RecordColumns columns = new RecordColumns();
    private final Random random = new Random(3);

    @Test
    void a_snapshot_shows_the_records_as_they_were() {
        // Given
        columns.put(record("a", 1L));
        columns.put(record("b", 2L));
        Snapshot before = snapshot();

        // When
        columns.put(record("a", "text now"));
        columns.put(record("c", 3.5));
        columns.remove("b");

        // Then
        assertThat(values(before)).isEqualTo(Map.of("a", 1L, "b", 2L));
        assertThat(values(snapshot())).isEqualTo(Map.of("a", "text now", "c", 3.5));
    }

    @Test
    void records_written_over_and_over_leave_no_room_behind() {
        Map<String, Object> expected = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            String id = "id-" + random.nextInt(3000);
            columns.put(record(id, (long) i));
            expected.put(id, (long) i);
            if (i % 1000 == 0) {
                columns.tidy();
            }
        }
        columns.tidy();

        assertThat(values(snapshot())).isEqualTo(expected);
        assertThat(snapshot().chunks()).hasSizeLessThan(4);
        assertThat(columns.live()).isEqualTo(expected.size());
    }

    @Test
    void a_value_that_columns_have_no_place_for_is_refused() {
        assertThatThrownBy(() -> columns.put(record("a", List.of(1)))).isInstanceOf(NotColumnarException.class);
        assertThatThrownBy(() -> columns.put(new Document("_id", "a").append("_timestamp", null)))
                .isInstanceOf(NotColumnarException.class);
    }

    @Test
    void a_record_of_three_texts_and_two_numbers_takes_no_more_memory_than_promised() throws IOException {
        // Given
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HeldRecords.class.getName());

        // When: in a process of their own, where nothing else comes and goes on the heap
        Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String[] figures = new String(process.getInputStream().readAllBytes(), UTF_8)
                .trim()
                .split(" ");

        // Then
        double bytes = Double.parseDouble(figures[0]);
        double counted = Double.parseDouble(figures[1]);
        assertThat(bytes).isLessThan(BYTES_OF_A_RECORD);
        assertThat(counted).isBetween(0.8 * bytes, 1.2 * bytes);
    }

    /** Prints the bytes that a record takes on the heap, and those that the columns say it takes. */
    static final class HeldRecords {

        public static void main(String[] arguments) {
            int count = 300_000;
            var test = new RecordColumnsTest();
            long before = used();
            for (int i = 0; i < count; i++) {
                test.columns.put(test.typical(i));
            }
            double bytes = (double) (used() - before) / count;
            System.out.println(bytes + " " + (double) test.columns.bytes() / count);
        }
    }

    private Document typical(int number) {
        Document record = new Document("_id", "region-%02d.channel-%d.%08d".formatted(number % 40, number % 4, number))
                .append("_timestamp", Date.from(START.plusSeconds(random.nextInt((int) FIVE_YEARS.toSeconds()))))
                .append("channel", "channel-" + random.nextInt(4))
                .append("region", "region-" + random.nextInt(40))
                .append("office", "office-" + random.nextInt(1000))
                .append("count", (long) random.nextInt(1000))
                .append("fee", random.nextInt(100_000) / 100.0);
        return StoredRecord.complete(record, START.plusMillis(number / 1000 * 37L));
    }

    private static Document record(String id, Object value) {
        return new Document("_id", id).append("_timestamp", Date.from(START)).append("value", value);
    }

    private Snapshot snapshot() {
        return columns.snapshot(
                new HeadState(new DataSetName("set"), "epoch", "set.epoch", 1, Optional.empty(), List.of()), true);
    }

    private static Map<String, Object> values(Snapshot snapshot) {
        Map<String, Object> values = new HashMap<>();
        for (Chunk.View chunk : snapshot.chunks()) {
            for (int row = 0; row < chunk.rows(); row++) {
                if (!chunk.isDeleted(row)) {
                    Document record = snapshot.record(chunk, row);
                    values.put(record.getString("_id"), record.get("value"));
                }
            }
        }
        return values;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
