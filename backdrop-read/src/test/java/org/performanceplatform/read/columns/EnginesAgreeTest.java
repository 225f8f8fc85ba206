package org.performanceplatform.read.columns;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.query.Answers;
import org.performanceplatform.core.query.Engine;
import org.performanceplatform.core.query.InvalidQueryException;
import org.performanceplatform.core.query.Parameters;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.core.query.QueryLimits;
import org.performanceplatform.core.query.QueryParser;
import org.performanceplatform.core.query.Values;
import org.performanceplatform.read.columns.HeldColumns.Freshness;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.pipeline.PipelineEngine;
import org.performanceplatform.read.pipeline.PipelineRecords;
import org.performanceplatform.read.representations.Rows;
import org.performanceplatform.read.stores.RecordStore;
import org.performanceplatform.stores.TestMongo;

/**
 * Whatever happened to a data set, and whatever is asked: columns, MongoDB's pipeline and a naive evaluation agree as long
 * as no batch is open. A failure names its seed; {@code -Dengines.seed=N -Dengines.histories=1} replays it, and a nightly
 * run asks for more with {@code -Dengines.histories=20000}.
 */
class EnginesAgreeTest {

    private static final int HISTORIES = Integer.getInteger("engines.histories", 500);
    private static final long SEED = Long.getLong("engines.seed", 20_160_401);
    private static final int STEPS = 5;
    private static final int QUERIES = 6;
    private static final int ENOUGH_TO_COUNT = 100;
    private static final double TOLERANCE = 1e-12;

    private int checked;
    private int withRows;
    private final QueryParser parser = new QueryParser(QueryLimits.DEFAULT, Clock.systemUTC());

    @Test
    void columns_pipeline_and_naive_evaluation_agree_after_any_history() throws Exception {
        try (TestMongo mongo = TestMongo.start()) {
            MongoDatabase database = mongo.open();
            for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
                checkOrName(seed, database);
            }
        }
        System.out.printf(
                "%d histories from seed %d: %d queries, %d of them with rows%n", HISTORIES, SEED, checked, withRows);
        assertThat(withRows)
                .as("queries that say something")
                .isGreaterThanOrEqualTo(HISTORIES < ENOUGH_TO_COUNT ? 0 : HISTORIES);
    }

    private void checkOrName(long seed, MongoDatabase database) {
        try {
            check(seed, database);
        } catch (RuntimeException failed) {
            throw new AssertionError("seed " + seed, failed);
        }
    }

    private void check(long seed, MongoDatabase database) {
        Random random = new Random(seed);
        DataSetName name = new DataSetName("history_" + seed);
        RecordStore store = new RecordStore(database);
        AtomicReference<HeldColumns> columns = new AtomicReference<>();
        Runnable glance = () -> columns.set(upToDate(store, name, columns.get()));
        RandomHistory history = new RandomHistory(database, name, random, glance);
        RandomQueries queries = new RandomQueries(random);
        for (int step = 0; step < STEPS; step++) {
            history.step();
            if (random.nextBoolean()) {
                glance.run();
            }
        }
        history.settle();
        glance.run();
        List<Map<String, Object>> records = history.records();
        Snapshot snapshot = columns.get().latest();
        assertThat(snapshot.live()).as("records, seed %d", seed).isEqualTo(records.size());
        for (int i = 0; i < QUERIES; i++) {
            Parameters parameters = queries.next();
            Optional<Query> query = parsed(parameters);
            if (query.isPresent()) {
                check(query.get(), records, store, name, snapshot, "seed " + seed + " " + parameters.values());
            }
        }
    }

    /** @param columns null if none are held yet */
    private static HeldColumns upToDate(RecordStore store, DataSetName name, HeldColumns columns) {
        boolean renewed = columns != null
                && columns.keepUp(store.state(name), Integer.MAX_VALUE, Duration.ofMinutes(1)) == Freshness.CURRENT;
        return renewed
                ? columns
                : new HeldColumns(
                        store,
                        Clock.systemUTC(),
                        new Loading(store, name, Long.MAX_VALUE).run().orElseThrow());
    }

    private void check(
            Query query,
            List<Map<String, Object>> records,
            RecordStore store,
            DataSetName name,
            Snapshot snapshot,
            String what) {
        Deadline deadline = new Deadline(Duration.ofMinutes(1), () -> false);
        Object expected = outcome(() -> new NaiveAnswers(records).of(query));
        Object byPipeline = outcome(() -> query.isRaw()
                ? all(new PipelineRecords(store.records(store.state(name)), Duration.ofMinutes(1)).open(query))
                : rows(new PipelineEngine(store.records(store.state(name)), Duration.ofMinutes(1)), query));
        Object byColumns = outcome(() -> query.isRaw()
                ? all(new SnapshotRecords(snapshot, deadline, 1 + records.size() / 3).open(query))
                : rows(new ScanEngine(snapshot, deadline), query));
        checked++;
        withRows += expected instanceof List<?> rows && !rows.isEmpty() ? 1 : 0;
        assertThat(same(expected, byColumns))
                .as("columns, %s%n want %s%n got  %s", what, expected, byColumns)
                .isTrue();
        assertThat(same(expected, byPipeline))
                .as("pipeline, %s%n want %s%n got  %s", what, expected, byPipeline)
                .isTrue();
    }

    private static List<Map<String, Object>> rows(Engine engine, Query query) {
        return new Answers(engine, QueryLimits.DEFAULT).of(query);
    }

    private static List<Map<String, Object>> all(Rows.Cursor cursor) {
        List<Map<String, Object>> all = new ArrayList<>();
        try (cursor) {
            cursor.forEachRemaining(record -> {
                Map<String, Object> canonical = new TreeMap<>();
                record.forEach((field, value) -> canonical.put(field, Values.canonical(value)));
                all.add(canonical);
            });
        }
        return all;
    }

    private static Object outcome(Supplier<Object> evaluation) {
        try {
            return evaluation.get();
        } catch (InvalidQueryException refused) {
            return refused.getMessage();
        }
    }

    private Optional<Query> parsed(Parameters parameters) {
        try {
            return Optional.of(parser.parse(parameters, true));
        } catch (InvalidQueryException refused) {
            return Optional.empty();
        }
    }

    /** Equal in value and order; integers exactly, other numbers to a part in 10^12. */
    private static boolean same(Object left, Object right) {
        if (left instanceof List<?> list && right instanceof List<?> other) {
            boolean all = list.size() == other.size();
            for (int i = 0; all && i < list.size(); i++) {
                all = same(list.get(i), other.get(i));
            }
            return all;
        }
        if (left instanceof Map<?, ?> map && right instanceof Map<?, ?> other) {
            return map.keySet().equals(other.keySet())
                    && map.keySet().stream().allMatch(key -> same(map.get(key), other.get(key)));
        }
        if (left instanceof Long && right instanceof Long) {
            return left.equals(right);
        }
        if (left instanceof Number number && right instanceof Number other) {
            double difference = Math.abs(number.doubleValue() - other.doubleValue());
            return difference <= TOLERANCE * Math.max(Math.abs(number.doubleValue()), Math.abs(other.doubleValue()));
        }
        return left == null ? right == null : left.equals(right);
    }
}
