package org.performanceplatform.read.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.limits.TimeLimitException;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.read.stores.RecordStore;
import org.performanceplatform.read.testing.Deadlines;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.read.testing.SomeQuery;
import org.performanceplatform.stores.TestMongo;

class HeavyQueriesTest {

    private static final DataSetName LARGE = new DataSetName("large");
    private static final DataSetName SMALL = new DataSetName("small");
    private static final int PLACES = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Query query = SomeQuery.byKind();

    @Test
    void queries_that_cost_much_wait_for_each_other_and_those_that_cost_little_for_nobody() throws Exception {
        try (TestMongo mongo = TestMongo.start()) {
            MongoDatabase database = mongo.open();
            RecordStore store = new RecordStore(database);
            Heads heads = new Heads(store);
            QueryService queries = QueryServices.over(store, heads, Map.of("backdrop-read.query.light-scan", "50"));
            write(database, LARGE, 100);
            write(database, SMALL, 5);
            awaitColumns(queries, heads);
            CountDownLatch running = new CountDownLatch(PLACES);
            CountDownLatch go = new CountDownLatch(1);

            List<CompletableFuture<Found>> heavy = new ArrayList<>();
            for (int i = 0; i < PLACES; i++) {
                heavy.add(CompletableFuture.supplyAsync(
                        () -> queries.answer(heads.state(LARGE), query, false, Deadlines.stoppingWithin(running, go)),
                        task -> new Thread(task).start()));
            }
            running.await();
            Found light = queries.answer(heads.state(SMALL), query, false, Deadlines.patient());

            assertThat(light.engine()).isEqualTo("columns");
            assertThatThrownBy(() ->
                            queries.answer(heads.state(LARGE), query, false, Deadlines.within(Duration.ofMillis(300))))
                    .isInstanceOf(TimeLimitException.class)
                    .hasMessageContaining("0.3 seconds");
            go.countDown();
            for (CompletableFuture<Found> each : heavy) {
                assertThat(each.get().engine()).isEqualTo("columns");
            }
        }
    }

    private static void write(MongoDatabase database, DataSetName name, int count) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(Map.of("_id", "id" + i, "_timestamp", "2015-03-02T00:00:00Z", "kind", "k" + i % 3));
        }
        new RecordWriter(database).write(name, records);
    }

    private void awaitColumns(QueryService queries, Heads heads) {
        Deadline deadline = Deadlines.patient();
        for (DataSetName name : List.of(LARGE, SMALL)) {
            while (!queries.answer(heads.state(name), query, false, deadline)
                    .engine()
                    .equals("columns")) {
                deadline.check();
                Thread.onSpinWait();
            }
        }
    }
}
