package org.performanceplatform.read.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.query.Aggregation;
import org.performanceplatform.core.query.Answers;
import org.performanceplatform.core.query.Cell;
import org.performanceplatform.core.query.Engine;
import org.performanceplatform.core.query.Parameters;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.core.query.QueryLimits;
import org.performanceplatform.core.query.QueryParser;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.limits.TimeLimitException;

class ScanPartsTest {

    private static final Instant START = Instant.parse("2011-01-01T00:00:00Z");
    private static final int RECORDS = 120_000;
    private static final Deadline NEVER = new Deadline(Duration.ofHours(1), () -> false);

    private final Random random = new Random(5);

    @Test
    void a_scan_in_parts_finds_what_a_scan_of_one_chunk_after_the_other_finds() {
        // Given
        Snapshot snapshot = manyRecords();
        Query query = query(Map.of(
                "period", List.of("month"),
                "group_by", List.of("channel"),
                "where", List.of("office>=20"),
                "collect", List.of("value:sum", "value:mean", "value:min", "value:max", "value:count", "office:sum"),
                "start_at", List.of("2011-02-03T00:00:00Z"),
                "end_at", List.of("2014-05-06T07:08:09Z")));

        // When
        List<Map<String, Object>> inParts = rows(new ScanEngine(snapshot, NEVER), query);

        // Then
        List<Map<String, Object>> inOnePiece = rows(
                aggregation -> {
                    CellScan scan = new CellScan(snapshot, aggregation);
                    for (Chunk.View chunk : snapshot.chunks()) {
                        scan.take(chunk);
                    }
                    return scan.cells();
                },
                query);
        assertThat(inParts).hasSize(4).isEqualTo(inOnePiece);
    }

    @Test
    void sets_which_have_a_limit_of_values_for_all_together_are_gathered_in_one_piece() {
        Snapshot snapshot = manyRecords();
        Query query = query(Map.of("group_by", List.of("channel"), "collect", List.of("office:set")));

        List<Cell> cells = new ScanEngine(snapshot, NEVER).aggregate(Aggregation.of(query, 1000));

        assertThat(cells).extracting(Cell::count).hasSize(4).allMatch(count -> count > RECORDS / 8);
    }

    @Test
    void every_part_is_done_once_however_many_ask_at_the_same_time() {
        int askers = 20;
        int parts = 7;
        AtomicIntegerArray done = new AtomicIntegerArray(askers * parts);

        List<CompletableFuture<Void>> all = IntStream.range(0, askers)
                .mapToObj(asker -> CompletableFuture.runAsync(() -> ScanParts.run(IntStream.range(0, parts)
                        .<Runnable>mapToObj(part -> () -> done.incrementAndGet(asker * parts + part))
                        .toList())))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(IntStream.range(0, askers * parts).map(done::get)).containsOnly(1);
    }

    @Test
    void a_part_that_fails_fails_the_whole_as_it_failed_itself() {
        assertThatThrownBy(() -> ScanParts.run(List.of(() -> {}, () -> {
                    throw new TimeLimitException(Duration.ofSeconds(3));
                })))
                .isInstanceOf(TimeLimitException.class)
                .hasMessageContaining("3.0 seconds");
    }

    private Snapshot manyRecords() {
        RecordColumns columns = new RecordColumns();
        for (int i = 0; i < RECORDS; i++) {
            columns.put(record(i));
        }
        for (int i = 0; i < RECORDS; i += 50) {
            columns.remove("id-" + i);
        }
        return columns.snapshot(
                new HeadState(new DataSetName("set"), "epoch", "set.epoch", 1, Optional.empty(), List.of()), true);
    }

    /** Values are integers of any size, eighths, which add up exactly in any order, booleans, or missing. */
    private Document record(int number) {
        Document record = new Document("_id", "id-" + number)
                .append("_timestamp", Date.from(START.plus(Duration.ofMinutes(random.nextInt(2_600_000)))))
                .append("channel", "channel-" + random.nextInt(4))
                .append("office", (long) random.nextInt(1000));
        switch (random.nextInt(5)) {
            case 0 -> record.append("value", random.nextLong() >> random.nextInt(50));
            case 1 -> record.append("value", random.nextInt(1000) / 8.0);
            case 2 -> record.append("value", random.nextBoolean());
            case 3 -> record.append("value", (long) random.nextInt());
            default -> {}
        }
        return record;
    }

    private static List<Map<String, Object>> rows(Engine engine, Query query) {
        return new Answers(engine, QueryLimits.DEFAULT).of(query);
    }

    private static Query query(Map<String, List<String>> parameters) {
        return new QueryParser(QueryLimits.DEFAULT, Clock.systemUTC()).parse(new Parameters(parameters), true);
    }
}
