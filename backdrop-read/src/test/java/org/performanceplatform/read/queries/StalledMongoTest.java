package org.performanceplatform.read.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.read.limits.TimeLimitException;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.read.stores.RecordStore;
import org.performanceplatform.read.testing.Deadlines;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.read.testing.SomeQuery;
import org.performanceplatform.read.testing.StallingProxy;
import org.performanceplatform.stores.TestMongo;

/** A MongoDB that takes a query and does not answer. */
class StalledMongoTest {

    private static final DataSetName NAME = new DataSetName("stalled");

    private final Query query = SomeQuery.byKind();

    @Test
    void a_query_ends_at_its_time_limit_also_if_mongodb_never_answers() throws Exception {
        try (TestMongo mongo = TestMongo.start();
                StallingProxy proxy = StallingProxy.before(mongo);
                MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + proxy.port())) {
            MongoDatabase database = client.getDatabase(mongo.database());
            new RecordWriter(database)
                    .write(NAME, List.of(Map.of("_id", "a", "_timestamp", "2015-03-02T00:00:00Z", "kind", "x")));
            Heads heads = new Heads(new RecordStore(database));
            QueryService queries = QueryServices.over(
                    new RecordStore(database), heads, Map.of("backdrop-read.columns.enabled", "false"));
            HeadState state = heads.state(NAME);
            assertThat(queries.answer(state, query, false, Deadlines.patient()).engine())
                    .isEqualTo("pipeline");

            proxy.stall();

            assertThatThrownBy(() -> queries.answer(state, query, false, Deadlines.within(Duration.ofMillis(300))))
                    .isInstanceOf(TimeLimitException.class)
                    .hasMessageContaining("0.3 seconds");
        }
    }
}
