package org.performanceplatform.read.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.limits.TimeLimitException;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.read.stores.RecordStore;
import org.performanceplatform.read.testing.Deadlines;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.read.testing.SomeQuery;
import org.performanceplatform.read.testing.StallingProxy;
import org.performanceplatform.stores.TestMongo;

/** Queries of a data set all of whose records are being read to be held in columns. */
class LoadingQueriesTest {

    private static final DataSetName NAME = new DataSetName("loading");
    private static final int MORE_THAN_ARE_READ_AT_ONCE = 6000;

    private final Query query = SomeQuery.byKind();

    @Test
    @Timeout(120)
    void one_at_a_time_goes_to_mongodb_and_the_others_wait() throws Exception {
        try (TestMongo mongo = TestMongo.start();
                StallingProxy proxy = StallingProxy.before(mongo);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + proxy.port())) {
            // Given: the columns are being loaded, and MongoDB works on one query
            MongoDatabase database = client.getDatabase(mongo.database());
            new RecordWriter(database).write(NAME, records());
            RecordStore store = new RecordStore(database);
            QueryService queries = QueryServices.over(store, new Heads(store), Map.of());
            HeadState state = store.state(NAME);
            proxy.stallConnectionOn("getMore", 0);
            assertThat(engine(queries, state, Deadlines.patient())).isEqualTo("pipeline");
            while (!proxy.isAsked()) {
                assertThat(Thread.interrupted()).as("waited too long").isFalse();
            }
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            CompletableFuture<String> first =
                    CompletableFuture.supplyAsync(() -> engine(queries, state, Deadlines.stopping(running, go)));
            running.await();

            // When
            assertThatThrownBy(() -> engine(queries, state, Deadlines.within(Duration.ofMillis(300))))
                    .isInstanceOf(TimeLimitException.class);
            go.countDown();

            // Then
            assertThat(first.get()).isEqualTo("pipeline");
            assertThat(engine(queries, state, Deadlines.patient())).isEqualTo("pipeline");
        }
    }

    private String engine(QueryService queries, HeadState state, Deadline deadline) {
        return queries.answer(state, query, false, deadline).engine();
    }

    private static List<Map<String, Object>> records() {
        return IntStream.range(0, MORE_THAN_ARE_READ_AT_ONCE)
                .<Map<String, Object>>mapToObj(number ->
                        Map.of("_id", "id" + number, "_timestamp", "2015-03-02T00:00:00Z", "kind", "k" + number % 3))
                .toList();
    }
}
