package org.performanceplatform.read.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.core.heads.HeadState;
import org.performanceplatform.core.query.Query;
import org.performanceplatform.read.limits.Deadline;
import org.performanceplatform.read.representations.Rows;
import org.performanceplatform.read.stores.AwayException;
import org.performanceplatform.read.stores.Heads;
import org.performanceplatform.read.stores.RecordStore;
import org.performanceplatform.read.testing.RecordWriter;
import org.performanceplatform.read.testing.SomeQuery;
import org.performanceplatform.stores.EmbeddedMongo;

class MongoAwayTest {

    private static final String DATABASE = "away";
    private static final DataSetName HELD = new DataSetName("held");
    private static final DataSetName OTHER = new DataSetName("other");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Query query = SomeQuery.byKind();

    @Test
    void data_sets_in_memory_are_answered_while_mongodb_is_away_and_all_again_when_it_is_back(@TempDir Path directory)
            throws Exception {
        EmbeddedMongo mongo = EmbeddedMongo.start(directory);
        int port = mongo.port();
        String address = mongo.connectionString() + "/?serverSelectionTimeoutMS=3000&connectTimeoutMS=3000";
        try (MongoClient client = MongoClients.create(address)) {
            MongoDatabase database = client.getDatabase(DATABASE);
            RecordStore store = new RecordStore(database);
            Heads heads = new Heads(store);
            QueryService queries = QueryServices.over(store, heads, Map.of());
            write(mongo);
            awaitColumns(queries, heads);

            mongo.close();
            AwayException away = away(heads);
            Found found = queries.lastKnown(HELD, query, false, deadline(), away);

            assertThat(rows(found)).isEqualTo("[{_count=1, kind=a}]");
            assertThat(found.staleness()).isPositive();
            assertThatThrownBy(() -> queries.lastKnown(OTHER, query, false, deadline(), away))
                    .isSameAs(away);

            mongo = EmbeddedMongo.start(directory, port);
            HeadState back = awaitBack(heads);
            assertThat(rows(queries.answer(back, query, false, deadline()))).isEqualTo("[{_count=1, kind=a}]");
        } finally {
            mongo.close();
        }
    }

    private static void write(EmbeddedMongo mongo) {
        try (MongoClient patient = MongoClients.create(mongo.connectionString())) {
            RecordWriter writer = new RecordWriter(patient.getDatabase(DATABASE));
            for (DataSetName name : List.of(HELD, OTHER)) {
                writer.write(name, List.of(Map.of("_id", "1", "_timestamp", "2015-03-02T00:00:00Z", "kind", "a")));
            }
        }
    }

    private void awaitColumns(QueryService queries, Heads heads) {
        Deadline deadline = deadline();
        while (!queries.answer(heads.state(HELD), query, false, deadline)
                .engine()
                .equals("columns")) {
            deadline.check();
            Thread.onSpinWait();
        }
    }

    private static AwayException away(Heads heads) {
        Deadline deadline = deadline();
        while (true) {
            deadline.check();
            try {
                heads.state(HELD);
            } catch (AwayException away) {
                return away;
            }
        }
    }

    private static HeadState awaitBack(Heads heads) {
        Deadline deadline = deadline();
        while (true) {
            deadline.check();
            try {
                return heads.state(HELD);
            } catch (AwayException stillAway) {
                Thread.onSpinWait();
            }
        }
    }

    private static Deadline deadline() {
        return new Deadline(PATIENCE, () -> false);
    }

    private static String rows(Found found) {
        StringBuilder rows = new StringBuilder();
        try (Rows.Cursor cursor = found.rows().source().open()) {
            cursor.forEachRemaining(rows::append);
        }
        return "[" + rows + "]";
    }
}
