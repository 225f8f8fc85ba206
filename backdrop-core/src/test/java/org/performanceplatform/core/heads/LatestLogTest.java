package org.performanceplatform.core.heads;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.performanceplatform.core.datasets.DataSetName;
import org.performanceplatform.stores.TestMongo;

/** Reading the end of a log tells the same as reading all of it. */
class LatestLogTest {

    private static final DataSetName NAME = new DataSetName("set");

    @Test
    void what_came_after_a_version_is_the_same_whether_the_whole_log_is_read_or_what_is_needed_of_it()
            throws Exception {
        try (TestMongo mongo = TestMongo.start();
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            MongoDatabase database = client.getDatabase(mongo.database());
            HeadReader reader = new HeadReader(database);
            HeadWriter writer = new HeadWriter(database, Durability.of(database), Clock.systemUTC());

            assertThat(reader.headSince(NAME, "none", 0)).isEqualTo(reader.head(NAME));
            for (int batches = 1; batches <= 210; batches++) {
                settle(writer, "r" + batches);
            }
            Head whole = reader.head(NAME);
            String epoch = whole.state().epoch();

            for (long version :
                    LongStream.of(211, 210, 209, 186, 185, 184, 100, 10, 9, 0).toArray()) {
                Head read = reader.headSince(NAME, epoch, version);
                assertThat(read.state()).isEqualTo(whole.state());
                assertThat(read.since(epoch, version)).isEqualTo(whole.since(epoch, version));
            }
            assertThat(reader.headSince(NAME, epoch, 209).log()).hasSize(25);
            assertThat(reader.headSince(NAME, "another", 100).since("another", 100))
                    .isEmpty();
        }
    }

    private static void settle(HeadWriter writer, String id) {
        BatchIdsWriter ids = writer.ids();
        List.of(id).forEach(ids::add);
        writer.settle(writer.begin(NAME, ids.finish()), Optional.empty());
    }
}
